import type { Note } from "../api/notes.ts";
import type { Opener } from "../api/openers.ts";

/** What the pane says about one person, in English. Another language is one more object of the same type. */
export const aboutEn = {
    cancel: "Never mind",
    milestones: "These weeks",

    line: {
        met: (name: string, ago: string): string => `You last met ${name} ${ago}.`,
        touched: (name: string, ago: string): string => `You and ${name} were last in touch ${ago}.`,
    },

    people: {
        hint: "A name or an address",
        nobody: "There are no ties yet. They appear once your mailbox has been read.",
        count: (count: number): string => (count === 0 ? "Nobody fits" : count === 1 ? "1 person" : `${count} people`),
        more: (count: number, shown: number): string => `${count} people; here are the first ${shown}. Type more to narrow it down.`,
    },

    rhythm: {
        band: "your usual gap",
        beyond: "quiet beyond it",
        quiet: (silence: string): string => `Quiet for ${silence}.`,
        today: "In touch today.",
    },

    year: {
        title: "The year and last contacts",
        about: "Twelve months at a glance, and all addresses",
        summary: (days: number, since: string): string => (days === 0 ? `No contact since ${since}.` : days === 1 ? `1 day of contact since ${since}.` : `${days} days of contact since ${since}.`),
    },

    contacts: {
        title: "Last contacts",
        after: (pause: string): string => `after ${pause}`,
        first: "the first we know of",
    },

    talks: {
        button: "We talked",
        when: "When did you talk?",
        today: "Today",
        yesterday: "Yesterday",
        date: "Another day",
        keep: "That day",
        kept: (date: string): string => `Noted: you talked on ${date}.`,
        undone: "Taken back.",
    },

    elsewhere: {
        button: "We talk elsewhere",
        kept: "You talk elsewhere: silence in mail does not count.",
        undo: "Undo: mail counts again",
        undone: "Taken back: silence in mail counts again.",
        link: "Where you talk: a telephone number, a page or a chat",
        keep: "Keep the link",
        linkKept: "The link is kept.",
        linkGone: "The link is gone.",
        change: "Link to where you talk",
        call: (number: string): string => `Call ${number}`,
        message: (number: string): string => `Text ${number}`,
        open: (place: string): string => `Open ${place}`,
    },

    openers: {
        title: "Write instead",
        about: "Three drafts to begin with",
        hint: "Pick one: it opens in Outlook, where you change it and send it.",
        language: "Language of the drafts",
        languages: { en: "English", de: "German" },
        form: "How you address each other",
        forms: { familiar: "first names (du)", formal: "formal (Sie)" },
        taken: "You took a draft: this person comes a little earlier from now on.",
        untaken: "Taken back. The drafts you took move nothing.",
        tones: { light: "A light hello", shared: "Something you share", time: "Asks for a time" } as Record<Opener["tone"], string>,
    },

    approach: { title: "Before you write" },

    prep: { title: "Before you meet" },

    after: {
        title: (name: string): string => `How was it with ${name}?`,
        how: "How it was",
        hows: { good: "Good", fine: "Fine", hard: "Hard" } as Record<NonNullable<Note["how"]>, string>,
        again: "When would you like to meet again?",
        agains: { soon: "Soon", usual: "As usual", rest: "Let it rest" } as Record<NonNullable<Note["again"]>, string>,
        line: "One line to remember (optional)",
        keep: "Remember it",
        kept: "Remembered, with your notes.",
        no: "Do not ask about this one",
        dismissed: "We will not ask about this one.",
    },

    notes: {
        title: "Notes",
        about: "Only you see them",
        label: "Something to remember",
        hint: "Kept encrypted. Part of your export, and deleted with this person.",
        add: "Keep note",
        kept: "Kept.",
        edit: "Change",
        editOf: (date: string): string => `Change the note of ${date}`,
        save: "Save note",
        delete: "Delete",
        deleteOf: (date: string): string => `Delete the note of ${date}`,
        deleted: "Note deleted.",
        back: "The note is back.",
        met: (date: string): string => `After meeting on ${date}`,
        again: (when: string): string => `Meet again: ${when}`,
    },

    cadence: {
        title: "How often",
        about: "Your own wish, or the rhythm you have",
        none: "There is no usual rhythm yet. You can choose one.",
        rhythm: (every: string): string => `You are usually in touch ${every}.`,
        own: (every: string): string => `You chose to be in touch ${every}.`,
        circle: (every: string, circle: string): string => `In touch ${every}, because of your circle “${circle}”.`,
        usual: "Usually every",
        latest: "At the latest after",
        count: (what: string): string => `${what}: number`,
        unit: (what: string): string => `${what}: unit`,
        units: { days: "days", weeks: "weeks", months: "months" },
        order: "The latest cannot come before the usual.",
        save: "Use this",
        saved: "Saved. It comes before the rhythm we found.",
        back: "Back to the rhythm we found",
        backed: "Your wish is taken back.",
    },

    recurring: {
        title: "Again and again",
        about: "A catch-up that comes by itself",
        explain: (name: string): string => `Invites ${name} at your rhythm. Each time you can skip it or move it before the invitation leaves.`,
        switch: "Meet again and again",
        on: "It is on. Nobody has been invited yet.",
        off: "It has ended. What is in your calendars stays.",
        changed: "Changed from the next time on.",
    },
};

export type AboutTexts = typeof aboutEn;
