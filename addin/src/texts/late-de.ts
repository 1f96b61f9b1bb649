import type { LateTexts } from "./late-en.ts";

/** German sentences of the views that are fetched when they are shown. */
export const lateDe: LateTexts = {
    offers: {
        title: "Wartet auf Antwort",
        states: { held: "Unterwegs", mailed: "Wartet", picked: "Gewählt", noneFits: "Nichts passt", released: "Keine Antwort" },
        held: (name) => `Die Mail mit diesen Zeiten geht gleich an ${name}. Sie sind in Ihrem Kalender vorgemerkt.`,
        mailed: (name, until) => `${name} kann bis ${until} wählen. So lange sind die Zeiten in Ihrem Kalender vorgemerkt.`,
        picked: (name) => `${name} hat eine Zeit gewählt.`,
        noneFits: (name) => `Von diesen Zeiten passt ${name} keine. Sie sind in Ihrem Kalender wieder frei.`,
        released: (name) => `${name} hat nicht gewählt, was nichts heißen muss. Die Zeiten sind in Ihrem Kalender wieder frei.`,
        times: "Die Zeiten",
        again: "Andere Zeiten suchen",
        button: "Auswahl anbieten",
        buttonFor: (name) => `Auswahl anbieten: ${name}`,
        hint: (name) => `Merkt bis zu drei Zeiten in Ihrem Kalender vor und schickt sie per Mail an ${name}; ein Klick wählt eine davon.`,
        sending: (name) => `Die Zeiten für ${name} werden vorgemerkt …`,
        sent: (name) => `Die Zeiten gehen per Mail an ${name}. Sie finden sie unter „Demnächst“.`,
        already: "Sie finden es unter „Demnächst“.",
        failedHint: "Ein zweiter Versuch bietet sie nicht doppelt an.",
    },

    journeys: {
        title: "Wo Sie sein werden",
        meet: "Dort treffen",
        meetFor: (name, proposal) => `${proposal} Mit ${name}`,
        where: "Wo",
        whereHint: "Steht in der Einladung: ein Café, eine Adresse oder einfach der Ort.",
        none: "An diesen Tagen passt keine Zeit.",
    },

    recurring: {
        title: "Immer wieder",
        states: { waiting: "Später", planned: "Geplant", booked: "Gebucht", paused: "Ausgesetzt", asking: "Soll es weitergehen?" },
        skip: "Diesmal auslassen",
        skipAsk: (name) => `Diesmal auslassen? ${name} bekommt eine Mail darüber.`,
        keep: "So lassen",
        skipped: (name) => `Mit ${name} wird es diesmal ausgelassen.`,
        move: "Verschieben",
        moveAsk: (name) => `Eine andere Zeit mit ${name}? Niemand bekommt eine Mail darüber.`,
        moved: (name) => `Die Zeit mit ${name} ist geändert.`,
        goOn: "Weitergehen lassen",
        goesOn: (name) => `Mit ${name} geht es weiter.`,
        end: "Beenden",
        ended: (name) => `Mit ${name} wird von selbst kein Wiedersehen mehr geplant. Was in den Kalendern steht, bleibt.`,
    },

    socialHour: {
        title: "Ihre Stunde für Menschen",
        kept: (day, time) => `${day}, ${time}, jede Woche: eine Stunde für Menschen.`,
        found: (day, time) => `Die beste Stunde wird immer wieder von selbst gefunden. Jetzt ist das ${day}, ${time}.`,
        searching: "Die beste Stunde wird von selbst gefunden; gerade ist keine oft genug frei.",
        proposal: (day, time, weeks) => `Eine Stunde in der Woche für Menschen? ${day}, ${time}, ist in ${weeks} der nächsten 4 Wochen frei.`,
        how: "Sie wird in Ihrem Kalender vorgemerkt, am Montag mit jemandem gefüllt, der dann frei ist, und am Tag davor freigegeben, wenn sie leer bleibt.",
        states: { held: "Vorgemerkt", filled: "Vergeben", released: "Wieder frei" },
        moved: "Von Ihnen verschoben",
        open: "In den Einstellungen ändern",
        choose: "In den Einstellungen festlegen",
    },

    forecast: {
        title: "Die nächsten vier Wochen",
        lead: "Mit wem es bis dahin stiller als sonst wäre, wenn die Wochen so weitergehen. Jetzt muss nichts geschehen.",
        empty: "In den nächsten vier Wochen bleibt alles im Rhythmus.",
    },

    milestones: {
        title: "Besondere Tage",
        kinds: { birthday: "Geburtstag", firstContact: "Erster Kontakt", return: "Wieder in Kontakt" },
        soon: "Bald",
        later: (count) => (count === 1 ? "1 weiterer, etwas später" : `${count} weitere, etwas später`),
    },

    ring: {
        title: "Nah und fern",
        lead: "Je weiter außen, desto länger ist es still, gemessen an dem, was bei Ihnen beiden üblich ist.",
        label: (people, quiet) => `Sie in der Mitte, ${people} auf vier Ringen um Sie herum. ${quiet}`,
        people: (count) => (count === 1 ? "1 Mensch" : `${count} Menschen`),
        allNear: "Alles ist im Rhythmus.",
        outside: (names) => `Am weitesten außen: ${names}.`,
        you: "Sie",
        bands: {
            near: "im Rhythmus",
            quieter: "bis doppelt so lang",
            quiet: "bis viermal so lang",
            far: "länger",
        },
        person: (name, usual, silence) => `${name}: sonst etwa ${usual}, still seit ${silence}`,
        rest: (count) => (count === 1 ? "1 weiterer Mensch ist nicht gezeichnet." : `${count} weitere Menschen sind nicht gezeichnet.`),
    },

    kept: {
        title: "Diese Woche",
        asOf: (when) => `Stand: ${when}`,
        lead: "So sah die Liste damals aus. Buchen können Sie wieder, sobald die Verbindung da ist.",
        nobody: "Damals war es mit niemandem still geworden.",
    },

    kinds: {
        label: "Was möchten Sie tun?",
        any: "Was gerade passt",
        names: { call: "Anruf", online: "Am Bildschirm", walk: "Spaziergang", coffee: "Kaffee", lunch: "Mittagessen", inPerson: "Vor Ort" },
        changed: (kind) => `Zeiten für: ${kind}.`,
        none: "Dafür passt in den nächsten zwei Wochen keine Zeit.",
    },

    whyNot: {
        title: "Warum keine andere Zeit?",
        lead: "Was gegen die anderen Zeiten spricht, Tag für Tag:",
        none: "Gegen andere Zeiten spricht nichts. Die oben passen nur am besten.",
        stretch: (from, to) => `${from} bis ${to}`,
    },

    outcomes: {
        title: "Nur für Sie",
        earlier: "Frühere Monate",
        feedback: "Was Sie gesagt haben, verschiebt die Reihenfolge ein wenig",
        undo: "Zurücknehmen",
        undoFor: (name) => `Zurücknehmen, was Sie zu ${name} gesagt haben`,
        undone: (name) => `Zurückgenommen. ${name} steht wieder da, wo der Rhythmus es sagt.`,
    },

    helped: {
        about: (name) => `Ob der Vorschlag von ${name} hilft`,
        question: "Hilft Ihnen dieser Vorschlag?",
        helpful: "Hilft mir",
        dismissed: "Nicht jetzt",
        earlier: (name) => `Danke. ${name} kommt von nun an etwas früher.`,
        later: (name) => `${name} wird diese Woche nicht mehr vorgeschlagen und kommt danach etwas später.`,
    },
};
