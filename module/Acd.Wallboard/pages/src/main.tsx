import { render } from "preact";
import { App } from "./views/App";
import { begin, language, startClock } from "./store";
import "./style.css";

document.documentElement.lang = language.value;
startClock();
void begin();
render(<App />, document.getElementById("app")!);
