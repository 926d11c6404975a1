using Carnet.Web;

await using var app = CarnetApplication.Build(args);
await app.RunAsync();
