namespace Npgsql;

public sealed class NpgsqlDataSource
{
    public static NpgsqlDataSource Create(string connectionString) => new();
}
