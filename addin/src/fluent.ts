// The Fluent elements that the pane uses; every other one would add to its weight.
import "@fluentui/web-components/button/define.js";
