import type { AboutTexts } from "./about-en.ts";

/** What the pane says about one person, in German. */
export const aboutDe: AboutTexts = {
    cancel: "Doch nicht",
    milestones: "In diesen Wochen",

    line: {
        met: (name, ago) => `Sie haben ${name} zuletzt ${ago} getroffen.`,
        touched: (name, ago) => `Sie und ${name} hatten zuletzt ${ago} Kontakt.`,
    },

    people: {
        hint: "Ein Name oder eine Adresse",
        nobody: "Noch gibt es keine Verbindungen. Sie erscheinen, sobald Ihr Postfach gelesen ist.",
        count: (count) => (count === 0 ? "Niemand passt" : count === 1 ? "1 Mensch" : `${count} Menschen`),
        more: (count, shown) => `${count} Menschen; hier sind die ersten ${shown}. Tippen Sie weiter, um einzugrenzen.`,
    },

    rhythm: {
        band: "Ihr üblicher Abstand",
        beyond: "Stille darüber hinaus",
        quiet: (silence) => `Still seit: ${silence}.`,
        today: "Heute in Kontakt.",
    },

    year: {
        title: "Das Jahr und die letzten Kontakte",
        about: "Zwölf Monate auf einen Blick, und alle Adressen",
        summary: (days, since) => (days === 0 ? `Kein Kontakt seit ${since}.` : days === 1 ? `1 Tag mit Kontakt seit ${since}.` : `${days} Tage mit Kontakt seit ${since}.`),
    },

    contacts: {
        title: "Letzte Kontakte",
        after: (pause) => `Pause davor: ${pause}`,
        first: "der erste, den wir kennen",
    },

    talks: {
        button: "Wir haben gesprochen",
        when: "Wann haben Sie gesprochen?",
        today: "Heute",
        yesterday: "Gestern",
        date: "Ein anderer Tag",
        keep: "An diesem Tag",
        kept: (date) => `Vermerkt: Sie haben am ${date} gesprochen.`,
        undone: "Zurückgenommen.",
    },

    elsewhere: {
        button: "Wir sprechen uns anderswo",
        kept: "Sie sprechen sich anderswo: Stille in der Mail zählt nicht.",
        undo: "Rückgängig: Mail zählt wieder",
        undone: "Zurückgenommen: Stille in der Mail zählt wieder.",
        link: "Wo Sie sich sprechen: eine Telefonnummer, eine Seite oder ein Chat",
        keep: "Link merken",
        linkKept: "Der Link ist gemerkt.",
        linkGone: "Der Link ist weg.",
        change: "Link dorthin, wo Sie sich sprechen",
        call: (number) => `${number} anrufen`,
        message: (number) => `An ${number} schreiben`,
        open: (place) => `${place} öffnen`,
    },

    openers: {
        title: "Lieber schreiben",
        about: "Drei Entwürfe für den Anfang",
        hint: "Wählen Sie einen: Er öffnet sich in Outlook, wo Sie ihn ändern und senden.",
        language: "Sprache der Entwürfe",
        languages: { en: "Englisch", de: "Deutsch" },
        form: "Wie Sie einander anreden",
        forms: { familiar: "vertraut", formal: "förmlich" },
        taken: "Sie haben einen Entwurf genommen: Diese Person kommt von nun an etwas früher.",
        untaken: "Zurückgenommen. Genommene Entwürfe verschieben nichts.",
        tones: { light: "Ein leichtes Hallo", shared: "Etwas Gemeinsames", time: "Fragt nach einer Zeit" },
    },

    approach: { title: "Bevor Sie schreiben" },

    prep: { title: "Vor dem Treffen" },

    after: {
        title: (name) => `Wie war es mit ${name}?`,
        how: "Wie es war",
        hows: { good: "Schön", fine: "In Ordnung", hard: "Schwierig" },
        again: "Wann möchten Sie sich wiedersehen?",
        agains: { soon: "Bald", usual: "Wie sonst", rest: "Ruhen lassen" },
        line: "Eine Zeile zum Erinnern (wenn Sie mögen)",
        keep: "Merken",
        kept: "Gemerkt, bei Ihren Notizen.",
        no: "Hierzu nicht fragen",
        dismissed: "Wir fragen hierzu nicht.",
    },

    notes: {
        title: "Notizen",
        about: "Nur Sie sehen sie",
        label: "Etwas zum Erinnern",
        hint: "Verschlüsselt aufbewahrt. Teil Ihres Exports, und mit diesem Menschen gelöscht.",
        add: "Notiz behalten",
        kept: "Behalten.",
        edit: "Ändern",
        editOf: (date) => `Die Notiz vom ${date} ändern`,
        save: "Notiz speichern",
        delete: "Löschen",
        deleteOf: (date) => `Die Notiz vom ${date} löschen`,
        deleted: "Notiz gelöscht.",
        back: "Die Notiz ist wieder da.",
        met: (date) => `Nach dem Treffen am ${date}`,
        again: (when) => `Wiedersehen: ${when}`,
    },

    cadence: {
        title: "Wie oft",
        about: "Ihr eigener Wunsch oder der Rhythmus, den Sie haben",
        none: "Es gibt noch keinen üblichen Rhythmus. Sie können einen wählen.",
        rhythm: (every) => `Sie haben sonst ${every} Kontakt.`,
        own: (every) => `Sie möchten ${every} Kontakt haben.`,
        circle: (every, circle) => `Kontakt ${every}, wegen Ihres Kreises „${circle}“.`,
        usual: "Sonst alle",
        latest: "Spätestens nach",
        count: (what) => `${what}: Zahl`,
        unit: (what) => `${what}: Einheit`,
        units: { days: "Tage", weeks: "Wochen", months: "Monate" },
        order: "Das Späteste kann nicht vor dem Üblichen liegen.",
        save: "So übernehmen",
        saved: "Gespeichert. Es gilt vor dem Rhythmus, den wir gefunden haben.",
        back: "Zurück zum gefundenen Rhythmus",
        backed: "Ihr Wunsch ist zurückgenommen.",
    },

    recurring: {
        title: "Immer wieder",
        about: "Ein Wiedersehen, das von selbst kommt",
        explain: (name) => `Lädt ${name} in Ihrem Rhythmus ein. Jedes Mal können Sie es überspringen oder verschieben, bevor die Einladung hinausgeht.`,
        switch: "Immer wieder treffen",
        on: "Es ist eingeschaltet. Noch ist niemand eingeladen.",
        off: "Es ist beendet. Was in Ihren Kalendern steht, bleibt.",
        changed: "Geändert, vom nächsten Mal an.",
    },
};
