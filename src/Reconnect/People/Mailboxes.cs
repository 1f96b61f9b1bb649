namespace Reconnect.People;

/// <summary>What the part before the @ says of a mailbox, in the languages mail is written in.</summary>
internal static class Mailboxes
{
    private const int ShortestRelay = 24;
    private const int FewestDigitsOfARelay = 8;

    // Compared without dots, dashes and underscores, so that no-reply, no_reply and noreply are one.
    private static readonly string[] NoReply =
    [
        "noreply", "donotreply", "dontreply", "noanswer", "noresponse", "unattended", "nichtantworten", "keineantwort", "bittenichtantworten",
        "nepasrepondre",
        "pasdereponse", "noresponder", "noresponda", "naoresponda", "naoresponder", "nonrispondere", "norisposta", "nietbeantwoorden",
        "nietantwoorden",
        "geenantwoord", "svarainte", "svaraej", "ikkesvar", "svarikke", "intesvar", "eivastausta", "alavastaa", "nieodpowiadaj", "neodpovidejte",
        "neodpovedajte", "nevalaszoljon", "nevalaszolj", "nuraspunde", "neodgovaraj", "neotvechat", "yanitlamayiniz", "cevapvermeyiniz",
        "autoreply", "automailer",
    ];

    private static readonly HashSet<string> MailSystems = ["mailerdaemon", "postmaster", "bounce", "bounces", "mailer", "daemon"];

    private static readonly HashSet<string> Machines =
    [
        "notification", "notifications", "notify", "alerts", "automated", "automation", "system", "robot", "bot", "benachrichtigung",
        "benachrichtigungen", "notificaciones", "notificacoes", "notifiche", "meldingen",
    ];

    private static readonly HashSet<string> Tasks =
    [
        "info", "support", "helpdesk", "help", "desk", "service", "servicedesk", "services", "sales", "contact", "office", "team", "hr",
        "jobs", "careers", "billing", "invoice",
        "invoices", "accounts", "accounting", "admin", "administration", "ticket", "tickets", "case", "cases", "reception", "frontdesk",
        "orders", "order", "booking",
        "bookings", "reservations", "press", "marketing", "security", "abuse", "webmaster", "hostmaster", "feedback", "enquiries",
        "inquiries", "customer",
        "customercare", "empfang", "buchhaltung", "rechnung", "rechnungen", "kontakt", "vertrieb", "kundenservice", "kundendienst",
        "bestellung", "bewerbung", "personal",
        "sekretariat", "zentrale", "verwaltung", "anfrage", "accueil", "comptabilite", "facturation", "secretariat", "contacto", "ventas",
        "soporte", "facturacion",
        "recepcion", "contatti", "assistenza", "fatture", "amministrazione", "segreteria", "biuro", "kontor", "post", "mail", "hello",
        "notices", "room",
    ];

    private static readonly HashSet<string> Bulk =
    [
        "newsletter", "newsletters", "news", "mailing", "mailings", "digest", "updates", "update", "offers", "deals", "promo", "promotions",
        "campaign", "email",
        "lettre", "actualites", "boletin", "novedades", "nieuwsbrief", "nyhetsbrev", "nyhedsbrev", "angebote", "rundbrief", "aktuelles",
        "lists", "list", "groups",
    ];

    /// <summary>Nobody reads the answers.</summary>
    public static bool ReadsNoAnswers(EmailAddress address)
    {
        var squeezed = Squeeze(address.LocalPart);
        return NoReply.Any(word => squeezed.Contains(word, StringComparison.Ordinal)) || MailSystems.Contains(squeezed)
            || squeezed.StartsWith("microsoftexchange", StringComparison.Ordinal) || squeezed.StartsWith("bounces", StringComparison.Ordinal);
    }

    /// <summary>Named after what machines do.</summary>
    public static bool IsForAMachine(EmailAddress address) => Machines.Contains(Squeeze(address.LocalPart));

    /// <summary>A long number by which a site hides a person: what comes back from there is not their address.</summary>
    public static bool IsRelay(EmailAddress address) =>
        Squeeze(address.LocalPart) is { Length: >= ShortestRelay } squeezed && squeezed.Count(char.IsAsciiDigit) >= FewestDigitsOfARelay;

    /// <summary>The mail system itself, telling that a mail could not be delivered.</summary>
    public static bool ReportsBounces(EmailAddress address)
    {
        var squeezed = Squeeze(address.LocalPart);
        return squeezed is "mailerdaemon" or "postmaster" || squeezed.StartsWith("microsoftexchange", StringComparison.Ordinal);
    }

    /// <summary>Named after a task, not after a person.</summary>
    public static bool IsForATask(EmailAddress address) => Words(address.LocalPart).Any(Tasks.Contains);

    /// <summary>Named after mail to many.</summary>
    public static bool IsForBulk(EmailAddress address) => Words(address.LocalPart).Concat(address.Domain.Split('.').SkipLast(2)).Any(Bulk.Contains);

    /// <summary>Whether the name beside an address names a human being. Emily Post at emily.post@ does, Reception at reception@ does not.</summary>
    public static bool NamesAPerson(string name, EmailAddress address)
    {
        if (PersonName.LooksPersonal(name)) { return true; }
        return !IsTaskWord(PersonName.Clean(name).Split(' ')[0]) && IsBuiltOf(address, name);
    }

    /// <summary>Whether somebody chose a name of a task or of the house for it: Museum at info@museum.example. Mail programs repeat the part before the @ by
    /// themselves, so that says nothing.</summary>
    public static bool NamesADesk(string name, EmailAddress address)
    {
        var clean = PersonName.Clean(name).ToLowerInvariant();
        return clean != address.LocalPart && !PersonName.LooksPersonal(name)
            && (clean.Split(' ').Any(IsTaskWord) || address.Domain.Split('.').SkipLast(1).Contains(clean.Replace(" ", "", StringComparison.Ordinal)));
    }

    /// <summary>Whether the first and the last word of a name both stand in the address: anna.berg@ of Anna Maria Berg.</summary>
    public static bool IsBuiltOf(EmailAddress address, string name)
    {
        var words = PersonName.Clean(name).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var local = Words(address.LocalPart);
        return words.Length >= 2 && local.Contains(words[0]) && local.Contains(words[^1]);
    }

    /// <summary>Whether the word of a display name names a task or a list instead of a person.</summary>
    public static bool IsTaskWord(string word)
    {
        var bare = word.Trim('(', ')', ',', '.', ':').ToLowerInvariant();
        return Tasks.Contains(bare) || Bulk.Contains(bare) || Machines.Contains(bare) || MailSystems.Contains(bare);
    }

    private static string[] Words(string localPart) => localPart.TrimEnd([.. "0123456789"]).Split(['.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries);

    private static string Squeeze(string localPart) => new([.. localPart.Where(c => c is not ('.' or '-' or '_'))]);
}
