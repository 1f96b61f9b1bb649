// The Fluent elements that the pane uses; every other one would add to its weight.
import "@fluentui/web-components/button/define.js";
import "@fluentui/web-components/progress-bar/define.js";
import "@fluentui/web-components/spinner/define.js";
import "@fluentui/web-components/switch/define.js";
