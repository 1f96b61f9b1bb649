namespace Reconnect.Simulator.Worlds.Story;

/// <summary>Colleagues in the other houses of Fjordline, with mailboxes, who sit in none of her weekly rounds.</summary>
public static class FarOffices
{
    // Ties that have gone quiet.
    public static readonly Figure Noor = At("Noor Rahimi", "noor.rahimi");
    public static readonly Figure Oskar = At("Oskar Lindholm", "oskar.lindholm");
    public static readonly Figure Elif = At("Elif Aydın", "elif.aydin", Zones.Istanbul);
    public static readonly Figure Stefan = At("Stefan Drexler", "stefan.drexler");
    public static readonly Figure Amina = At("Amina Diallo", "amina.diallo", Zones.Paris);
    public static readonly Figure Dorota = At("Dorota Mazur", "dorota.mazur", Zones.Warsaw);
    public static readonly Figure Pieter = At("Pieter van Dam", "pieter.vandam");
    public static readonly Figure Giulia = At("Giulia Ferrari", "giulia.ferrari");
    public static readonly Figure Sanna = At("Sanna Korhonen", "sanna.korhonen", Zones.Helsinki);
    public static readonly Figure Otto = At("Otto Bergmann", "otto.bergmann");
    public static readonly Figure Arjun = At("Arjun Iyer", "arjun.iyer", Zones.Kolkata, 10, 19);
    public static readonly Figure Charlotte = At("Charlotte Reuter", "charlotte.reuter");
    public static readonly Figure Ewa = At("Ewa Lewandowska", "ewa.lewandowska", Zones.Warsaw);
    public static readonly Figure Sven = At("Sven Aalto", "sven.aalto");
    public static readonly Figure Yara = At("Yara Costa", "yara.costa");

    // Ties that only look so.
    public static readonly Figure Ruben = At("Ruben Engel", "ruben.engel");
    public static readonly Figure Silje = At("Silje Moen", "silje.moen");
    public static readonly Figure Thomas = At("Thomas Adler", "thomas.adler");
    public static readonly Figure Milan = At("Milan Horvat", "milan.horvat");

    public static readonly IReadOnlyList<Figure> All =
    [
        Noor, Oskar, Elif, Stefan, Amina, Dorota, Pieter, Giulia, Sanna, Otto, Arjun, Charlotte with { Zone = Zones.NewYork }, Ewa, Sven, Yara, Ruben, Silje, Thomas, Milan,
    ];

    private static Figure At(string name, string mailbox, string zone = Zones.Berlin, int starts = 8, int ends = 17) =>
        new(name, $"{mailbox}@{Colleagues.Domain}", zone, starts, ends);
}
