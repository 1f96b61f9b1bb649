namespace Reconnect.Simulator.Worlds.Story;

/// <summary>Everyone at Fjordline who has a mailbox.</summary>
public static class Colleagues
{
    public const string Domain = "fjordline.example";

    /// <summary>The person whose mailbox this is.</summary>
    public static readonly Figure Johanna = At("Johanna Brandt", "johanna.brandt");

    // Ties that have gone quiet.
    public static readonly Figure Femi = At("Femi Adeyemi", "femi.adeyemi", Zones.London);
    public static readonly Figure Bjorn = At("Bjørn Håland", "bjorn.haland");
    public static readonly Figure Anna = At("Anna Lindqvist", "anna.lindqvist");
    public static readonly Figure Priya = At("Priya Raman", "priya.raman", Zones.Kolkata, 10, 19);
    public static readonly Figure Lena = At("Lena Köhler", "lena.koehler");
    public static readonly Figure Rashid = At("Rashid Khan", "rashid.khan", Zones.London);
    public static readonly Figure Ingrid = At("Ingrid Solheim", "ingrid.solheim");
    public static readonly Figure MeiLing = At("Mei-Ling Tan", "mei-ling.tan");
    public static readonly Figure Wanjiru = At("Wanjiru Kamau", "wanjiru.kamau", Zones.Nairobi);

    // Ties that only look so.
    public static readonly Figure Thandi = At("Thandi Nkosi", "thandi.nkosi", Zones.Johannesburg, 8, 16);
    public static readonly Figure Tomasz = At("Tomasz Zieliński", "tomasz.zielinski", Zones.Warsaw);
    public static readonly Figure Aoife = At("Aoife Byrne", "aoife.byrne", Zones.London);
    public static readonly Figure Claudia = At("Claudia Hoffmann", "claudia.hoffmann");
    public static readonly Figure Nils = At("Nils Petersen", "nils.petersen");
    public static readonly Figure Hannah = At("Hannah Schäfer", "hannah.schaefer");

    // Ties that go on.
    public static readonly Figure Max = At("Max Richter", "max.richter");
    public static readonly Figure Sofia = At("Sofia Papadopoulou", "sofia.papadopoulou", Zones.Helsinki);
    public static readonly Figure David = At("David Okonkwo", "david.okonkwo", Zones.London);
    public static readonly Figure Leila = At("Leïla Benali", "leila.benali", Zones.Paris);
    public static readonly Figure Jakub = At("Jakub Novák", "jakub.novak", Zones.Warsaw);
    public static readonly Figure Emma = At("Emma Fischer", "emma.fischer", Zones.Berlin, 9, 14);
    public static readonly Figure Lukas = At("Lukas Braun", "lukas.braun");
    public static readonly Figure Yuki = At("Yuki Tanaka", "yuki.tanaka", Zones.Tokyo, 9, 18);
    public static readonly Figure Marta = At("Marta Kowalska", "marta.kowalska", Zones.Warsaw);
    public static readonly Figure Ahmed = At("Ahmed El-Sayed", "ahmed.elsayed", Zones.Cairo);
    public static readonly Figure Clara = At("Clara Neumann", "clara.neumann");
    public static readonly Figure Pavel = At("Pavel Ivanov", "pavel.ivanov");
    public static readonly Figure Grace = At("Grace Kim", "grace.kim", Zones.NewYork);
    public static readonly Figure Tim = At("Tim Vogel", "tim.vogel", Zones.Berlin, 7, 15);
    public static readonly Figure Zoe = At("Zoé Martin", "zoe.martin", Zones.Paris);
    public static readonly Figure Per = At("Per Eriksson", "per.eriksson");
    public static readonly Figure Nadia = At("Nadia Haddad", "nadia.haddad");
    public static readonly Figure Ravi = At("Ravi Menon", "ravi.menon", Zones.Kolkata, 10, 19);

    // People one knows by sight.
    public static readonly Figure Klaus = At("Klaus Werner", "klaus.werner");
    public static readonly Figure Ulrike = At("Ulrike Sommer", "ulrike.sommer");
    public static readonly Figure Ismail = At("İsmail Kaya", "ismail.kaya");

    /// <summary>Never in touch with Johanna alone: the crowd of large meetings and group mails.</summary>
    public static readonly IReadOnlyList<Figure> Crowd = [Claudia, Nils, Klaus, Ulrike, Ismail];

    /// <summary>Those she works with every week.</summary>
    public static readonly IReadOnlyList<Figure> Team = [Max, Sofia, David, Leila, Jakub, Emma, Lukas];

    public static readonly IReadOnlyList<Figure> Others =
    [
        Femi, Bjorn, Anna, Priya, Lena, Rashid, Ingrid, MeiLing with { Zone = Zones.Singapore }, Wanjiru,
        Thandi, Tomasz, Aoife, Hannah,
        .. Team, Yuki, Marta, Ahmed, Clara, Pavel, Grace, Tim, Zoe, Per, Nadia, Ravi,
        .. Crowd,
        .. FarOffices.All,
    ];

    // Not people.
    public static readonly Figure Lighthouse = At("Room Leuchtturm (8)", "room.leuchtturm");
    public static readonly Figure Pier = At("Room Pier (4)", "room.pier");
    public static readonly Figure Reception = At("Fjordline Reception", "reception");

    private static Figure At(string name, string mailbox, string zone = Zones.Berlin, int starts = 8, int ends = 17) =>
        new(name, $"{mailbox}@{Domain}", zone, starts, ends);
}
