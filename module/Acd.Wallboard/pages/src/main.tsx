import { render } from "preact";
import { App } from "./frame/App";
import { language, start, startClock } from "./store";
import "./style.css";

document.documentElement.lang = language.value;
startClock();
void start();
render(<App />, document.getElementById("app")!);
