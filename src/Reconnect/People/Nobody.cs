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

    public static DroppedAddress ByYourWord(AddressFacts facts) => new(facts.Address, NotAPerson.YourWord, NobodyWords.YourWord) { More = Signs(facts) };

    /// <summary>Weak signs: none of them decides by itself.</summary>
    public static IReadOnlyList<string> Signs(AddressFacts facts)
    {
        var signs = new List<string>();
        if (facts.UserWrote > 0 && facts is { Wrote: 0, MetByTheirWord: 0 }) { signs.Add(NobodyWords.NeverAnsweredYou(facts.UserWrote)); }
        if (facts.Wrote > 0 && facts is { UserWrote: 0, MetByUsersWord: 0 }) { signs.Add(NobodyWords.YouNeverWrote(facts.Wrote)); }
        if (facts.Wrote >= FewestForAHabit && facts.WroteBack == 0) { signs.Add(NobodyWords.NoneAnswered(facts.Wrote)); }
        if (facts.SortedAway * 2 > facts.Wrote) { signs.Add(NobodyWords.SortedAway(facts.SortedAway, facts.Wrote)); }
        if (facts.InCrowds > facts.WroteToUser + facts.UserWrote) { signs.Add(NobodyWords.AmongMany(facts.InCrowds)); }
        if (Mailboxes.IsForATask(facts.Address)) { signs.Add(NobodyWords.NamedAfterATask); }
        if (Mailboxes.IsForBulk(facts.Address)) { signs.Add(NobodyWords.NamedAfterBulk); }
        return signs;
    }

    private static DroppedAddress? Decide(AddressFacts facts)
    {
        var address = facts.Address;
        if (Mailboxes.ReadsNoAnswers(address)) { return new(address, NotAPerson.NoReplyAddress, NobodyWords.ReadsNoAnswers(address)); }
        if (IsRoom(facts)) { return new(address, NotAPerson.Room, NobodyWords.Room(facts.AsRoom)); }
        if (IsList(facts))
        {
            return new(address, NotAPerson.List, NobodyWords.List(facts.LedToUser, facts.WritersThroughIt));
        }
        if (facts.TalksLikeAPerson && !(Mailboxes.IsForATask(address) && Mailboxes.NamesADesk(facts.Name, address))) { return null; }
        var namesAPerson = Mailboxes.NamesAPerson(facts.Name, address);
        if (Mailboxes.IsRelay(address) || (Mailboxes.IsForAMachine(address) && !namesAPerson))
        {
            return new(address, NotAPerson.NoReplyAddress, NobodyWords.Machine(address));
        }
        if (Mailboxes.IsForATask(address) && !namesAPerson)
        {
            return new(address, NotAPerson.SharedMailbox, NobodyWords.SharedMailbox(address, facts.Name));
        }
        return IsNewsletter(facts)
            ? new(address, NotAPerson.Newsletter, NobodyWords.Newsletter(facts.Wrote, facts.UserWrote))
            : null;
    }

    /// <summary>Another address of the user's own: it carries the user's full name, is built of that name, and in all its mail nobody else ever took part.
    /// A namesake's mailbox would share the first two only by chance, and hardly the third.</summary>
    public static DroppedAddress? Yourself(AddressFacts facts, MailboxProfile profile)
    {
        var isYours = PersonName.AreSame(facts.Name, profile.Name) && facts is { WithOthers: 0, Met: 0 } && Mailboxes.IsBuiltOf(facts.Address, profile.Name);
        return isYours
            ? new(facts.Address, NotAPerson.Yourself, NobodyWords.Yourself(facts.Address, facts.Wrote + facts.UserWrote))
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
            return (NotAPerson.TooManyRecipients, NobodyWords.OnlyAmongMany(crowds));
        }
        return addresses.Any(facts => facts.IsFromUser)
            ? (NotAPerson.NeverAnswered, NobodyWords.NeverAnswered(users))
            : (NotAPerson.NeverWrittenTo, NobodyWords.NeverWrittenTo(theirs));
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
}
