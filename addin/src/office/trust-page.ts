import { trustOffice } from "./trust.ts";

// A module of its own, so that importing it first is enough.
trustOffice(window);
