using System.Text;
using Microsoft.Data.Sqlite;
using Reconnect.Storage.Embedded;

namespace Reconnect.Tests.Storage.Embedded;

/// <summary>The files as somebody sees them who comes past the product.</summary>
internal static class RawDatabase
{
    public static void Execute(string file, string sql)
    {
        using var connection = Connect(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static SqliteConnection Connect(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Those of the texts that occur anywhere in any file of the folder.</summary>
    public static List<string> Found(string folder, IEnumerable<string> texts)
    {
        var files = Directory.GetFiles(folder, SqliteDatabase.FileName + "*").Select(File.ReadAllBytes).ToList();
        return [.. texts.Where(text => files.Any(bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0))];
    }
}
