using NodaTime;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.Worlds.Mbox;

namespace Reconnect.Simulator.Worlds;

/// <summary>The user's own mail, from an mbox export: headers only. The calendar is empty, and everyone else is an outsider.</summary>
public sealed class MboxWorld : IWorldBuilder
{
    public World Build(WorldOptions options, Instant now)
    {
        if (options.Mbox is null) { throw new WorldException("The mbox world needs --mbox <file> and --me <address>."); }
        var person = Open(Addresses(options.Me));
        var reading = new Reading(person, now);
        foreach (var mail in MailExport.Read(options.Mbox)) { reading.Take(mail); }
        if (reading.Own == 0)
        {
            throw new WorldException($"None of the {person.Messages.Count} readable mails in {options.Mbox} is from or to {options.Me}. Is --me your own address there?");
        }
        var named = Named(person, reading);
        return new World("mbox", StableId.Directory($"tenant/{person.Address}"), [named], named, Truth: null, Notes(named, reading));
    }

    private static string[] Addresses(string? me)
    {
        var addresses = (me ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return addresses.Length > 0 && addresses.All(LooksLikeAddress)
            ? [.. addresses.Distinct(StringComparer.OrdinalIgnoreCase)]
            : throw new WorldException("The mbox world needs --me with your own address, such as ada@example.org; several are separated by commas.");
    }

    private static bool LooksLikeAddress(string text) => text.IndexOf('@', StringComparison.Ordinal) is var at and > 0 && at < text.Length - 1;

    private static Mailbox Open(string[] addresses, string? name = null) => new Mailbox
    {
        ObjectId = StableId.Directory(addresses[0]),
        Address = addresses[0],
        Name = name ?? addresses[0],
        Aliases = addresses[1..],
    }.WithStandardFolders();

    // The name is known only when all is read, the mailbox was needed before.
    private static Mailbox Named(Mailbox person, Reading reading)
    {
        var name = reading.OwnNames.Where(name => name.Length > 0).CountBy(name => name).OrderByDescending(count => count.Value).FirstOrDefault().Key;
        var named = Open([person.Address, .. person.Aliases], name);
        named.Messages.AddRange(person.Messages.OrderBy(message => message.SentAt));
        return named;
    }

    private static List<string> Notes(Mailbox person, Reading reading) =>
    [
        $"Read {person.Messages.Count} mails of {person.Address}.",
        .. reading.Copies == 0 ? [] : new[] { $"{reading.Copies} copies of mails already read were passed over." },
        .. reading.Flaws.Sentences(),
    ];
}
