import { me } from "../store";

/** Whether the buttons of supervisors are shown; the server checks again. */
export const steers = (): boolean => me.value?.role === "Supervisor" || me.value?.role === "Admin";

/** Whether the pages of admins are shown; the server checks again. */
export const rules = (): boolean => me.value?.role === "Admin";
