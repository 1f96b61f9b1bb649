import type { CatchUpKind } from "../api/slot-kind.ts";

/** English sentences of the views that are fetched when they are shown. Another language is one more object of the same type. */
export const lateEn = {
    offers: {
        title: "Waiting for an answer",
        states: { held: "On its way", mailed: "Waiting", picked: "Chosen", noneFits: "None fits", released: "No answer came" },
        held: (name: string): string => `The mail with these times is about to go to ${name}. They are held in your calendar.`,
        mailed: (name: string, until: string): string => `${name} can choose until ${until}. The times are held in your calendar until then.`,
        picked: (name: string): string => `${name} has chosen a time.`,
        noneFits: (name: string): string => `None of these times suits ${name}. They are free in your calendar again.`,
        released: (name: string): string => `${name} has not chosen, which may mean nothing. The times are free in your calendar again.`,
        times: "The times",
        again: "Look for other times",
        button: "Let them choose",
        buttonFor: (name: string): string => `Let them choose: ${name}`,
        hint: (name: string): string => `Holds up to three times in your calendar and mails them to ${name}, who picks one with a click.`,
        sending: (name: string): string => `Holding the times for ${name}…`,
        sent: (name: string): string => `The times go to ${name} by mail. You will find them under Coming.`,
        already: "You will find it under Coming.",
        failedHint: "Trying again cannot offer it twice.",
    },

    journeys: {
        title: "Where you will be",
        meet: "Meet there",
        meetFor: (name: string, proposal: string): string => `${proposal} With ${name}`,
        where: "Where",
        whereHint: "Goes into the invitation: a café, an address, or just the town.",
        none: "No time fits on these days.",
    },

    recurring: {
        title: "Again and again",
        states: { waiting: "Later", planned: "Planned", booked: "Booked", paused: "Paused", asking: "Shall it go on?" },
        skip: "Skip this time",
        skipAsk: (name: string): string => `Skip this time? ${name} gets a mail about it.`,
        keep: "Leave it",
        skipped: (name: string): string => `Skipped this time with ${name}.`,
        move: "Move",
        moveAsk: (name: string): string => `Another time with ${name}? Nobody is mailed about it.`,
        moved: (name: string): string => `The time with ${name} is changed.`,
        goOn: "Let it go on",
        goesOn: (name: string): string => `It goes on with ${name}.`,
        end: "End it",
        ended: (name: string): string => `No more catch-ups with ${name} are planned by themselves. What is in the calendars stays.`,
    },

    socialHour: {
        title: "Your social hour",
        kept: (day: string, time: string): string => `${day}, ${time}, every week: an hour for people.`,
        found: (day: string, time: string): string => `The best hour is found anew by itself. Now that is ${day}, ${time}.`,
        searching: "The best hour is found by itself; just now none is free often enough.",
        proposal: (day: string, time: string, weeks: number): string => `An hour a week for people? ${day}, ${time}, is free in ${weeks} of the next 4 weeks.`,
        how: "It is held in your calendar, filled on Monday with somebody who is free then, and given back the day before if it stays empty.",
        states: { held: "Held", filled: "Filled", released: "Free again" },
        moved: "Moved by you",
        open: "Change it in Settings",
        choose: "Set it in Settings",
    },

    forecast: {
        title: "The next four weeks",
        lead: "Who would be quieter than usual by then, if the weeks go by as they are. Nothing has to be done now.",
        empty: "Everybody stays in rhythm for the next four weeks.",
    },

    milestones: {
        title: "Days that matter",
        kinds: { birthday: "Birthday", firstContact: "First contact", return: "Back in touch" },
        soon: "Soon",
        later: (count: number): string => (count === 1 ? "1 more, a little later" : `${count} more, a little later`),
    },

    ring: {
        title: "Near and far",
        lead: "The further out, the longer it has been quiet, measured by what is usual for the two of you.",
        label: (people: string, quiet: string): string => `You in the middle, ${people} on four rings around you. ${quiet}`,
        people: (count: number): string => (count === 1 ? "1 person" : `${count} people`),
        allNear: "Everybody is in rhythm.",
        outside: (names: string): string => `Furthest out: ${names}.`,
        you: "You",
        bands: {
            near: "in rhythm",
            quieter: "up to twice as long",
            quiet: "up to four times",
            far: "longer",
        },
        person: (name: string, usual: string, silence: string): string => `${name}: usually ${usual}, quiet for ${silence}`,
        rest: (count: number): string => (count === 1 ? "1 more person is not drawn." : `${count} more people are not drawn.`),
    },

    kept: {
        title: "This week",
        asOf: (when: string): string => `As of ${when}`,
        lead: "This is the list as it was then. Booking comes back with the connection.",
        nobody: "Nobody had gone quiet then.",
    },

    kinds: {
        label: "What would you like to do?",
        any: "Whatever fits",
        names: { call: "Call", online: "Online", walk: "Walk", coffee: "Coffee", lunch: "Lunch", inPerson: "In person" } as Record<CatchUpKind, string>,
        changed: (kind: string): string => `Times for: ${kind}.`,
        none: "No time fits this in the next two weeks.",
    },

    whyNot: {
        title: "Why not another time?",
        lead: "What speaks against the other times, day by day:",
        none: "Nothing speaks against other times. The ones above just suit best.",
        stretch: (from: string, to: string): string => `${from} to ${to}`,
    },

    outcomes: {
        title: "Only for you",
        earlier: "Earlier months",
        feedback: "What you said moves people a little",
        undo: "Take it back",
        undoFor: (name: string): string => `Take it back: what you said about ${name}`,
        undone: (name: string): string => `Taken back. ${name} stands where the rhythm says.`,
    },

    helped: {
        about: (name: string): string => `Whether the suggestion of ${name} helps`,
        question: "Does this suggestion help?",
        helpful: "It helps",
        dismissed: "Not now",
        earlier: (name: string): string => `Thank you. ${name} comes a little earlier from now on.`,
        later: (name: string): string => `${name} is no longer suggested this week, and comes a little later from then on.`,
    },
};

export type LateTexts = typeof lateEn;
