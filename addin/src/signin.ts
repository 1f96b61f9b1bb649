import { handOver } from "./sign-in/answer.ts";
import { words } from "./texts/words.ts";

const isHandedOver = handOver(window);
const said = document.getElementById("said");
if (said) said.textContent = isHandedOver ? words.signIn.windowDone : words.signIn.windowLost;
if (isHandedOver) window.close();
