using System.Runtime.InteropServices;
using NodaTime;
using Reconnect.Ties;

namespace Reconnect.Benchmarks.Lapse;

/// <summary>The memories of all ties of some people, kept up mail by mail as the product does.</summary>
/// <param name="mailboxes">Whose ties are kept. Each sees only what its owner sent or received.</param>
internal sealed class TieReplay(IEnumerable<int> mailboxes)
{
    private readonly Dictionary<int, Mailbox> _mailboxes = mailboxes.Distinct().ToDictionary(id => id, _ => new Mailbox());

    public int Count => _mailboxes.Values.Sum(mailbox => mailbox.Count);

    /// <summary>How many rows were taken in: one for each recipient.</summary>
    public long Events { get; private set; }

    /// <exception cref="WrongUsageException">They were never in touch so far.</exception>
    public ref readonly TieMemory this[int mailbox, int other] => ref _mailboxes[mailbox].Known(other);

    public void Add(in MailEvent mail)
    {
        Events += mail.Recipients.Count;
        if (mail.Recipients.Count > MailEvent.MostInAGroup) { return; }
        var at = Instant.FromUnixTimeSeconds(mail.At);
        if (_mailboxes.TryGetValue(mail.Sender, out var sender))
        {
            foreach (var recipient in mail.Recipients) { Add(ref sender[recipient], at, mail.IsPersonal, byUser: true); }
        }
        foreach (var recipient in mail.Recipients)
        {
            if (!_mailboxes.TryGetValue(recipient, out var mailbox)) { continue; }
            Add(ref mailbox[mail.Sender], at, mail.IsPersonal, byUser: false);
            foreach (var other in mail.Recipients)
            {
                if (other != recipient) { mailbox[other].AddGroup(at); }
            }
        }
    }

    private static void Add(ref TieMemory tie, Instant at, bool isPersonal, bool byUser)
    {
        if (isPersonal) { tie.AddContact(at, byUser, !byUser); }
        else { tie.AddGroup(at); }
    }

    /// <summary>Memories side by side, found by the other's id.</summary>
    private sealed class Mailbox
    {
        private readonly Dictionary<int, int> _places = [];
        private TieMemory[] _ties = new TieMemory[4];

        public int Count => _places.Count;

        public ref TieMemory this[int other]
        {
            get
            {
                ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, other, out var isKnown);
                if (!isKnown)
                {
                    place = _places.Count - 1;
                    if (place == _ties.Length) { Array.Resize(ref _ties, 2 * place); }
                    _ties[place] = TieMemory.Empty;
                }
                return ref _ties[place];
            }
        }

        public ref readonly TieMemory Known(int other)
        {
            if (!_places.TryGetValue(other, out var place)) { throw new WrongUsageException($"A question is asked of {other} before there was any contact."); }
            return ref _ties[place];
        }
    }
}
