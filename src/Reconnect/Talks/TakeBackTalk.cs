using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Ties;

namespace Reconnect.Talks;

/// <summary>Takes the user's word on a talk back: the tie is again as the mailbox shows it.</summary>
public sealed class TakeBackTalk(ITieStore ties, ITalkStore talks, FindTies findTies)
{
    /// <summary>False when the user told of no such talk.</summary>
    public async Task<bool> HandleAsync(MailboxId mailbox, PersonId person, LocalDate on, CancellationToken cancellationToken)
    {
        var book = await ties.FindAsync(mailbox, cancellationToken);
        var wasTold = false;
        foreach (var id in book?.TieWith(person)?.Person.AllIds ?? [person])
        {
            wasTold |= await talks.RemoveAsync(mailbox, new Talk(id, on), cancellationToken);
        }
        if (wasTold && book is not null) { await findTies.HandleAsync(mailbox, book.AsOf, cancellationToken); }
        return wasTold;
    }
}
