using NodaTime;
using Reconnect.Microsoft365.Mail;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Ties;

namespace Reconnect.Benchmarks.Ingest;

/// <summary>The product's own page reader, and the state of every tie brought up to date in constant time a contact.</summary>
public sealed class OwnReading
{
    private readonly EmailAddress _own = EmailAddress.From(SyntheticMailbox.OwnAddress)!;
    private readonly Spellings _spellings = new();
    private readonly Dictionary<EmailAddress, int> _persons = [];
    private readonly List<int> _personOfSpelling = [];
    private int[] _personOnPage = new int[256];
    private Tie[] _ties = new Tie[256];

    public void Read(ReadOnlySpan<byte> page)
    {
        using var mails = MailPageReader.Read(page).Mails;
        Meet(mails);
        var own = _persons.GetValueOrDefault(_own, -1);
        foreach (var mail in mails.Mails)
        {
            var at = mail.At;
            var from = _personOnPage[mail.From];
            if (from != own)
            {
                _ties[from].Add(at, byUser: false);
                continue;
            }
            foreach (var recipient in mail.Recipients) { _ties[_personOnPage[recipient]].Add(at, byUser: true); }
        }
    }

    public Dictionary<string, Traffic> Traffic => _persons.Where(pair => pair.Key != _own)
        .Select(pair => (pair.Key.Value, Of: _ties[pair.Value].Traffic)).Where(pair => pair.Of != default).ToDictionary(pair => pair.Value, pair => pair.Of);

    private void Meet(PackedMails mails)
    {
        if (_personOnPage.Length < mails.PeopleCount) { Array.Resize(ref _personOnPage, mails.PeopleCount * 2); }
        var place = 0;
        foreach (var person in mails.People)
        {
            var spelling = _spellings.NumberOf(person);
            if (spelling == _personOfSpelling.Count) { _personOfSpelling.Add(PersonOf(_spellings[spelling].Address)); }
            _personOnPage[place++] = _personOfSpelling[spelling];
        }
    }

    private int PersonOf(EmailAddress address)
    {
        if (!_persons.TryGetValue(address, out var person)) { _persons[address] = person = _persons.Count; }
        if (_persons.Count > _ties.Length) { Array.Resize(ref _ties, _ties.Length * 2); }
        return person;
    }

    private struct Tie
    {
        private TieMemory _memory;
        private int _sent, _received;

        public readonly Traffic Traffic => new(_sent, _received);

        public void Add(Instant at, bool byUser)
        {
            if (byUser) { _sent++; }
            else { _received++; }
            _memory.AddContact(at, byUser, !byUser);
        }
    }
}
