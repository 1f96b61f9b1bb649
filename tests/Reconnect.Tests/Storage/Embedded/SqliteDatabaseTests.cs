using Reconnect.Scans;
using Reconnect.Storage.Embedded;
using Reconnect.Tests.Storage.Contract;
using Xunit;

namespace Reconnect.Tests.Storage.Embedded;

public sealed class SqliteDatabaseTests : IDisposable
{
    private static readonly long[] Steps =
        [.. typeof(SqliteDatabase).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("migrations/", StringComparison.Ordinal)).Select((_, index) => index + 1L)];

    private readonly string _folder = Directory.CreateTempSubdirectory("reconnect-database-").FullName;

    private string FilePath => Path.Combine(_folder, SqliteDatabase.FileName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Makes_folder_and_file_for_this_account_only()
    {
        var folder = Path.Combine(_folder, "deep", "data");

        using var database = SqliteDatabase.Open(folder);

        Assert.Equal(Path.Combine(folder, SqliteDatabase.FileName), database.Path);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(database.Path));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        }
    }

    [Fact]
    public void A_second_start_finds_version_and_data_of_the_first()
    {
        SqliteDatabase.Open(_folder).Dispose();
        RawDatabase.Execute(FilePath, "INSERT INTO timer VALUES ('tick', 7)");

        SqliteDatabase.Open(_folder).Dispose();

        Assert.Equal(Steps, Numbers("SELECT version FROM schema_version ORDER BY version"));
        Assert.Equal([7], Numbers("SELECT last FROM timer"));
    }

    [Fact]
    public void Many_who_open_a_new_folder_at_once_make_one_database()
    {
        Parallel.For(0, 8, _ => SqliteDatabase.Open(_folder).Dispose());

        Assert.Equal(Steps, Numbers("SELECT version FROM schema_version ORDER BY version"));
    }

    [Fact]
    public void A_migration_that_fails_leaves_nothing_behind()
    {
        RawDatabase.Execute(FilePath, "CREATE TABLE schema_version (version INTEGER PRIMARY KEY) STRICT; CREATE TABLE timer (old TEXT)");

        var fault = Assert.Throws<DatabaseUnreadableException>(() => SqliteDatabase.Open(_folder));

        Assert.Contains($"{FilePath} could not be brought to version 1", fault.Message, StringComparison.Ordinal);
        Assert.Equal([2], Numbers("SELECT count(*) FROM sqlite_schema WHERE type = 'table'"));
        Assert.Equal([0], Numbers("SELECT count(*) FROM schema_version"));
    }

    [Fact]
    public void A_newer_database_is_refused_and_left_as_it_was()
    {
        SqliteDatabase.Open(_folder).Dispose();
        RawDatabase.Execute(FilePath, "INSERT INTO schema_version VALUES (99)");
        var before = File.ReadAllBytes(FilePath);

        var fault = Assert.Throws<DatabaseUnreadableException>(() => SqliteDatabase.Open(_folder));

        Assert.Contains($"{FilePath} was written by a newer Reconnect (version 99; this one knows {Steps[^1]})", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(FilePath));
    }

    [Fact]
    public void The_database_of_another_program_is_refused_and_left_as_it_was()
    {
        RawDatabase.Execute(FilePath, "CREATE TABLE mailbox (hers TEXT)");
        var before = File.ReadAllBytes(FilePath);

        var fault = Assert.Throws<DatabaseUnreadableException>(() => SqliteDatabase.Open(_folder));

        Assert.Contains($"{FilePath} belongs to another program", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(FilePath));
    }

    [Theory]
    [InlineData("this is a letter, no database. ")]
    [InlineData("SQLite format 3\0 and then nonsense. ")]
    public void A_file_that_is_no_database_is_named_with_what_to_do(string line)
    {
        File.WriteAllText(FilePath, string.Concat(Enumerable.Repeat(line, 500)));

        var fault = Assert.Throws<DatabaseUnreadableException>(() => SqliteDatabase.Open(_folder));

        Assert.Equal(FilePath, fault.Path);
        Assert.Contains($"{FilePath} is damaged or is no database. Move it away", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_named_with_what_to_do()
    {
        Directory.CreateDirectory(FilePath);

        var fault = Assert.Throws<DatabaseUnreadableException>(() => SqliteDatabase.Open(_folder));

        Assert.Contains($"{FilePath} cannot be opened. Check that it is a file", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_named_with_what_to_do()
    {
        var folder = Path.Combine(_folder, "data");
        File.WriteAllText(folder, "");

        var fault = Assert.Throws<DatabaseUnreadableException>(() => SqliteDatabase.Open(folder));

        Assert.Contains($"{folder}{Path.DirectorySeparatorChar}reconnect.db cannot be opened", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(1.0, 0xFF)]
    public async Task A_file_damaged_in_the_middle_is_named_when_it_is_read(double keptLength, byte overwrite)
    {
        await using var storage = new EmbeddedUnderTest();
        var mailbox = new MailboxId(new Guid("11111111-1111-1111-1111-111111111111"), new Guid("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa"));
        var cancel = TestContext.Current.CancellationToken;
        await storage.Port<IScanStore>().EnrolAsync(mailbox, cancel);
        await storage.Port<IScanStore>().SaveProfileAsync(mailbox, Records.Profile.Samplings(1).Single(), [], cancel);
        await storage.Port<IScanStore>().SaveMailPageAsync(
            mailbox, new FolderId("inbox"), new MailPage.Read([.. Records.Message.Samplings(3000)], new Bookmark("next"), true, 0), cancel);
        RawDatabase.Execute(storage.File, "PRAGMA wal_checkpoint(TRUNCATE)");
        Damage(storage.File, keptLength, overwrite);

        var fault = await Assert.ThrowsAsync<DatabaseUnreadableException>(() => ReadAsync(storage, mailbox, cancel));

        Assert.Contains($"{storage.File} is damaged", fault.Message, StringComparison.Ordinal);
    }

    private static async Task ReadAsync(EmbeddedUnderTest storage, MailboxId mailbox, CancellationToken cancel) =>
        await storage.Port<IScanStore>().HistoryAsync(mailbox, cancel);

    private static void Damage(string file, double keptLength, byte overwrite)
    {
        using var stream = File.Open(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        stream.SetLength((long)(stream.Length * keptLength));
        if (overwrite != 0)
        {
            stream.Position = stream.Length / 4;
            stream.Write([.. Enumerable.Repeat(overwrite, (int)(stream.Length / 2))]);
        }
    }

    private List<long> Numbers(string sql)
    {
        using var connection = RawDatabase.Connect(FilePath);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var numbers = new List<long>();
        while (reader.Read())
        {
            numbers.Add(reader.GetInt64(0));
        }
        return numbers;
    }
}
