import { Problem, Unreachable } from "../api/problem.ts";
import { words } from "./words.ts";

/** What went wrong, in words: the server's own sentence where it gave one. */
export function sayFault(fault: unknown, isOnline: boolean): { title: string; text: string } {
    const { problems } = words;
    if (fault instanceof Unreachable) {
        return isOnline ? { title: problems.unreachableTitle, text: problems.unreachable } : { title: problems.offlineTitle, text: problems.offline };
    }
    if (fault instanceof Problem && fault.message !== "") return { title: fault.message, text: "" };
    return { title: problems.unknownTitle, text: problems.unknown };
}
