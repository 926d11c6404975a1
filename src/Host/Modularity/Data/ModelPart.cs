using Microsoft.EntityFrameworkCore;

namespace Carnet.Modularity.Data;

public enum DatabaseProvider { Sqlite, PostgreSql }

/// <summary>One owner's entities and the migrations that make their tables.</summary>
/// <param name="Owner">A module id, or "Runtime" / "Web" for a host's own tables.</param>
/// <param name="Migrations">EF Core <c>Migration</c> types, oldest first.</param>
public sealed record ModelPart(string Owner, Action<ModelBuilder> Build, IReadOnlyList<Type> Migrations);

/// <summary>All parts, in the order of their dependencies.</summary>
public sealed record ModelParts(IReadOnlyList<ModelPart> All);
