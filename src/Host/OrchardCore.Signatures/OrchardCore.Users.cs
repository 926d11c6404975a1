namespace OrchardCore.Users;

public interface IUser;
