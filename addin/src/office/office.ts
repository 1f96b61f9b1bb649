export type OfficeJs = typeof Office;

/** Whether this host has a requirement set. Asked before every call that is newer than Mailbox 1.1. */
export function isSupported(office: OfficeJs, set: string, version: string): boolean {
    const requirements = office.context.requirements as Office.RequirementSetSupport | undefined;
    return requirements?.isSetSupported(set, version) ?? false;
}
