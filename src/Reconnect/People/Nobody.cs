using Reconnect.Scans;

namespace Reconnect.People;

/// <summary>Tells addresses that are no person's. One weak sign alone never suffices: what somebody is called counts only together with how they behave.</summary>
internal static class Nobody
{
    // Fewer mails show no habit yet.
    private const int FewestForAHabit = 5;
    private const int FewestForAList = 3;

    /// <summary>Null when it may be a person.</summary>
    public static DroppedAddress? Judge(AddressFacts facts) => Decide(facts) is { } dropped ? dropped with { More = Signs(facts) } : null;

    public static DroppedAddress ByYourWord(AddressFacts facts) => new(facts.Address, NotAPerson.YourWord, "You said that this is nobody.") { More = Signs(facts) };

    /// <summary>Weak signs: none of them decides by itself.</summary>
    public static IReadOnlyList<string> Signs(AddressFacts facts)
    {
        var signs = new List<string>();
        if (facts.UserWrote > 0 && facts is { Wrote: 0, MetByTheirWord: 0 }) { signs.Add($"Never answered you: {Times(facts.UserWrote, "mail")} from you, none back."); }
        if (facts.Wrote > 0 && facts is { UserWrote: 0, MetByUsersWord: 0 }) { signs.Add($"You never wrote to it: {Times(facts.Wrote, "mail")} came from it."); }
        if (facts.Wrote >= FewestForAHabit && facts.WroteBack == 0) { signs.Add($"None of its {facts.Wrote} mails answered one of yours."); }
        if (facts.SortedAway * 2 > facts.Wrote) { signs.Add($"{facts.SortedAway} of its {Times(facts.Wrote, "mail")} were sorted away from your focused inbox."); }
        if (facts.InCrowds > facts.WroteToUser + facts.UserWrote) { signs.Add($"Mostly among many: {Times(facts.InCrowds, "mail or meeting", "mails or meetings")} with more than a few people."); }
        if (Mailboxes.IsForATask(facts.Address)) { signs.Add("Its address is named after a task."); }
        if (Mailboxes.IsForBulk(facts.Address)) { signs.Add("Its address is named after mail to many."); }
        return signs;
    }

    private static DroppedAddress? Decide(AddressFacts facts)
    {
        var address = facts.Address;
        if (Mailboxes.ReadsNoAnswers(address)) { return new(address, NotAPerson.NoReplyAddress, $"{address} says by its name that nobody reads answers."); }
        if (IsRoom(facts)) { return new(address, NotAPerson.Room, $"Booked as a room or equipment for {Times(facts.AsRoom, "meeting")}."); }
        if (IsList(facts))
        {
            return new(address, NotAPerson.List, $"{Times(facts.LedToUser, "mail")} from {facts.WritersThroughIt} different writers reached you through this address.");
        }
        if (facts.TalksLikeAPerson && !(Mailboxes.IsForATask(address) && Mailboxes.NamesADesk(facts.Name, address))) { return null; }
        var namesAPerson = Mailboxes.NamesAPerson(facts.Name, address);
        if (Mailboxes.IsRelay(address) || (Mailboxes.IsForAMachine(address) && !namesAPerson))
        {
            return new(address, NotAPerson.NoReplyAddress, $"{address} is named as machines are, and there was no real talk with it.");
        }
        if (Mailboxes.IsForATask(address) && !namesAPerson)
        {
            var name = facts.Name.Length > 0 ? facts.Name : "no name";
            return new(address, NotAPerson.SharedMailbox, $"{address} is named after a task, and who writes from it has no person's name: '{name}'.");
        }
        return IsNewsletter(facts)
            ? new(address, NotAPerson.Newsletter, $"{Times(facts.Wrote, "mail")} from it, {facts.UserWrote} from you, and never one in answer to another.")
            : null;
    }

    /// <summary>Another address of the user's own: it carries the user's full name, is built of that name, and in all its mail nobody else ever took part.
    /// A namesake's mailbox would share the first two only by chance, and hardly the third.</summary>
    public static DroppedAddress? Yourself(AddressFacts facts, MailboxProfile profile)
    {
        var isYours = PersonName.AreSame(facts.Name, profile.Name) && facts is { WithOthers: 0, Met: 0 } && Mailboxes.IsBuiltOf(facts.Address, profile.Name);
        return isYours
            ? new(facts.Address, NotAPerson.Yourself, $"{facts.Address} carries your own name, and {Times(facts.Wrote + facts.UserWrote, "mail")} went between you and it alone.")
            : null;
    }

    /// <summary>Why somebody who may be a person has no tie with the user; null when there is one.</summary>
    public static (NotAPerson Why, string Evidence)? OneSided(IReadOnlyList<AddressFacts> addresses)
    {
        var theirs = addresses.Sum(facts => facts.WroteToUser);
        var users = addresses.Sum(facts => facts.UserWrote);
        var crowds = addresses.Sum(facts => facts.InCrowds);
        if (addresses.Any(facts => facts.IsFromUser) && addresses.Any(facts => facts.IsFromOther)) { return null; }
        if (crowds > 0 && theirs + users + addresses.Sum(facts => facts.Met) == 0)
        {
            return (NotAPerson.TooManyRecipients, $"Only ever among many: {Times(crowds, "mail or meeting", "mails or meetings")}.");
        }
        return addresses.Any(facts => facts.IsFromUser)
            ? (NotAPerson.NeverAnswered, $"{Times(users, "mail")} from you and none from them; no invitation answered.")
            : (NotAPerson.NeverWrittenTo, $"{Times(theirs, "mail")} from them and none from you.");
    }

    // Some hide a person from the other guests by inviting them as a room. Rooms do not write.
    private static bool IsRoom(AddressFacts facts) => facts.AsRoom > 0 && !facts.TalksLikeAPerson && !(facts.WroteToUser > 0 && facts.AsGuest > facts.AsRoom);

    // Whoever is blind-copied sees mail that names only somebody else; but somebody writes, and a list does not.
    private static bool IsList(AddressFacts facts) =>
        facts.LedToUser >= FewestForAList && facts.WritersThroughIt >= 2 && facts.LedToUser > facts.WroteToUser;

    private static bool IsNewsletter(AddressFacts facts)
    {
        if (facts.Wrote < FewestForAHabit || facts.WroteBack > 0 || facts.MetByTheirWord > 0 || facts.UserWrote * 10 > facts.Wrote) { return false; }
        return facts.SortedAway * 5 >= facts.Wrote * 4 || Mailboxes.IsForBulk(facts.Address) || !Mailboxes.NamesAPerson(facts.Name, facts.Address);
    }

    private static string Times(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
