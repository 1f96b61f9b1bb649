namespace Reconnect.Simulator.Worlds.Story;

/// <summary>Friends, clients, partners and former colleagues: nobody here has a mailbox at Fjordline.</summary>
public static class Outsiders
{
    // Ties that have gone quiet.
    public static readonly Figure Camille = new("Camille Laurent", "camille@atelier-nord.example", Zones.Paris);
    public static readonly Figure Yusuf = new("Dr. Yusuf Demirci", "y.demirci@klinik-am-see.example", Zones.Istanbul);
    public static readonly Figure Matteo = new("Matteo Ricci", "m.ricci@portonuovo.example");
    public static readonly Figure Carlos = new("Carlos Mendes", "carlos.mendes@lusomar.example", Zones.London);
    public static readonly Figure Katarzyna = new("Katarzyna Wójcik", "k.wojcik@baltica.example", Zones.Warsaw);
    public static readonly Figure Henrik = new("Henrik Aaltonen", "henrik.aaltonen@suomilinja.example", Zones.Helsinki);
    public static readonly Figure HenrikLater = Henrik with { Address = "henrik@aaltonen-partners.example" };
    public static readonly Figure Oliver = new("Oliver Grant", "olly@harbourmail.example", Zones.London, 16, 21);

    // Ties that only look so.
    public static readonly Figure Sigrid = new("Sigrid Nyström", "sigrid@blåbärsskogen.example", Zones.Berlin, 15, 20);
    public static readonly Figure Jonas = new("Jonas Weber", "jonas.weber77@altpost.example", Zones.Berlin, 12, 20);
    public static readonly Figure JonasLater = Jonas with { Address = "jonas@weber-holzbau.example" };
    public static readonly Figure Esteban = new("Esteban Ruiz", "esteban@casaruiz.example", Zones.Paris, 15, 20);

    // The name turns the reading direction round, as spoofed senders do.
    public static readonly Figure Recruiter = new("Ronny \u202Etnelat pot\u202C Storm", "ronny@talentstorm.example");

    // Ties that go on.
    public static readonly Figure Alice = new("Alice Moreau", "alice.moreau@quai-ouest.example", Zones.Paris);
    public static readonly Figure Bjoern = new("Björn Lüders", "bjoern@bucht-und-boot.example", Zones.Berlin, 14, 20);
    public static readonly Figure Chiara = new("Chiara Greco", "greco@portonuovo.example");
    public static readonly Figure Daniel = new("Daniel Meyer", "d.meyer@kanzlei-elbe.example");
    public static readonly Figure EunJi = new("Eun-ji Park", "eunji.park@hansung.example", Zones.Tokyo);
    public static readonly Figure Freya = new("Freya Olsen", "freya@nordhavn.example");
    public static readonly Figure Georg = new("Georg Maier", "georg.maier@maier-soehne.example");
}
