namespace Reconnect.Simulator.Worlds.Story;

/// <summary>More people outside Fjordline: those who fell silent, and those who are as they always were.</summary>
public static class Acquaintances
{
    // Ties that have gone quiet.
    public static readonly Figure Viktor = new("Viktor Szabó", "viktor.szabo@dunaport.example", Zones.Warsaw);
    public static readonly Figure Beatriz = new("Beatriz Almeida", "bia.almeida@cartasdomar.example", Zones.London, 15, 21);
    public static readonly Figure Laszlo = new("László Kiss", "l.kiss@tiszaboat.example", Zones.Warsaw);
    public static readonly Figure Mirjam = new("Mirjam Vogt", "mirjam@vogt-keramik.example", Zones.Berlin, 14, 20);
    public static readonly Figure Kenji = new("Kenji Mori", "mori@setouchi-lines.example", Zones.Tokyo, 9, 18);
    public static readonly Figure Rosalind = new("Rosalind Hart", "rosalind.hart@tidegate.example", Zones.London);
    public static readonly Figure Juergen = new("Jürgen Pohl", "j.pohl@pohl-logistik.example");
    public static readonly Figure Miriam = new("Miriam Katz", "miriam.katz@studio-katz.example");
    public static readonly Figure Lucie = new("Lucie Dvořáková", "lucie@vltava-design.example", Zones.Warsaw);
    public static readonly Figure Tobias = new("Tobias Ehlers", "ehlers@werft-ehlers.example");
    public static readonly Figure Nkechi = new("Nkechi Obi", "nkechi.obi@lagoonbridge.example", Zones.Paris);
    public static readonly Figure Veronika = new("Veronika Bauer", "veronika.bauer@alpenrhein.example");
    public static readonly Figure Diego = new("Diego Navarro", "diego@navarro-foto.example", Zones.Paris, 15, 21);
    public static readonly Figure Aleksander = new("Aleksander Nowak", "aleksander.nowak@bursztyn.example", Zones.Warsaw);
    public static readonly Figure AleksanderLater = Aleksander with { Address = "a.nowak@gdyniaworks.example" };
    public static readonly Figure Ikram = new("Ikram Bouzid", "ikram.bouzid@medcargo.example", Zones.Paris);
    public static readonly Figure Fiona = new("Fiona Campbell", "fiona.campbell@clydeyard.example", Zones.London);
    public static readonly Figure Bastian = new("Bastian Roth", "basti.roth@segelpost.example", Zones.Berlin, 15, 21);
    public static readonly Figure Ilse = new("Ilse Jansen", "ilse@jansen-buecher.example", Zones.Berlin, 10, 18);
    public static readonly Figure Mateja = new("Mateja Kovač", "mateja.kovac@adriaport.example", Zones.Warsaw);
    public static readonly Figure Quentin = new("Quentin Dubois", "q.dubois@phare-ouest.example", Zones.Paris);

    // Ties at rest by Johanna's own word.
    public static readonly Figure Walter = new("Walter Hansen", "walter.hansen@hansen-kiel.example");
    public static readonly Figure Gesine = new("Gesine Lorenz", "gesine@lorenz-garten.example", Zones.Berlin, 14, 20);
    public static readonly Figure Ronan = new("Ronan Keane", "ronan.keane@galwayfreight.example", Zones.London);

    // Ties that only look so.
    public static readonly Figure Marlies = new("Marlies Brenner", "marlies@brenner-bern.example", Zones.Berlin, 15, 20);
    public static readonly Figure Astrid = new("Astrid Falk", "astrid.falk@julpost.example", Zones.Berlin, 14, 20);
    public static readonly Figure Hugo = new("Hugo Lefèvre", "hugo.lefevre@quai-est.example", Zones.Paris);
    public static readonly Figure Paula = new("Paula Stein", "paula@stein-yoga.example", Zones.Berlin, 14, 20);
    public static readonly Figure Raffael = new("Raffael Conti", "r.conti@bottega-conti.example");
    public static readonly Figure Kirsten = new("Kirsten Dahl", "kirsten.dahl@dahl-messebau.example");
    public static readonly Figure Ludger = new("Ludger Kamp", "l.kamp@kamp-ingenieure.example");
    public static readonly Figure Helga = new("Helga Brinkmann", "h.brinkmann@altonaer-bank.example");
    public static readonly Figure HelgaLater = Helga with { Address = "helga.brinkmann@elbfinanz.example" };
    public static readonly Figure Ines = new("Inês Ribeiro", "ines.ribeiro@tejo-arq.example", Zones.London);
    public static readonly Figure InesAtHome = Ines with { Address = "ines@casa-ribeiro.example" };
    public static readonly Figure PeterOfKiel = new("Peter Schmidt", "peter.schmidt@schmidt-kiel.example");
    public static readonly Figure PeterOfUlm = new("Peter Schmidt", "p.schmidt@donaudruck-ulm.example");
    public static readonly Figure Conrad = new("Dr. Conrad Weiß", "conrad.weiss@hanse-vorsorge.example");
    public static readonly Figure Senator = new("Margot Ahrens", "margot.ahrens@buergerschaft.example");
    public static readonly Figure Brandon = new("Brandon Cole", "brandon.cole@saasharbor.example", Zones.NewYork);
    public static readonly Figure Tessa = new("Tessa Wolff", "tessa.wolff@wolff-partner.example");
    public static readonly Figure Assistant = new("Birgit Claasen", "b.claasen@kanzlei-elbe.example");
    public static readonly Figure Lotte = new("Lotte Visser", "lotte.visser@dokwerk.example");
    public static readonly Figure Applicant = new("Samuel Bright", "samuel.bright@brightmail.example", Zones.London);
    public static readonly Figure Bruno = new("Bruno Keller", "bruno.keller@keller-segel.example");
    public static readonly Figure Anneke = new("Anneke de Boer", "anneke@deboer-havens.example");
    public static readonly Figure Imke = new("Imke Thomsen", "imke@thomsen-tee.example", Zones.Berlin, 14, 20);
    public static readonly Figure Pia = new("Pia Sandberg", "pia.sandberg@sandbergtryk.example");
    public static readonly Figure Herself = new("Johanna Brandt", "johanna.brandt@heimpost.example", Zones.Berlin, 8, 21);
    public static readonly Figure Museum = new("Museumshafen", "info@museumshafen.example");
}
