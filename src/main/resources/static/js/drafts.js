/*
 * Saves a draft while it is being filled: some seconds after the last word, and when its page goes out of sight. Once it
 * was changed elsewhere this page saves nothing by itself any longer; what is typed here stays until somebody decides.
 */
const PAUSE = 3000;
const form = document.querySelector("[data-autosave]");
const state = document.querySelector("#draft-state");
let timer;
let saving = Promise.resolve();
let changed = false;
let overtaken = false;

const send = async () => {
  if (!changed || overtaken) return;
  changed = false;
  const typed = new URLSearchParams(new FormData(form));
  try {
    const response = await fetch(form.dataset.autosave, { method: "POST", body: typed, keepalive: true });
    overtaken = response.status === 409;
    if (response.ok || overtaken) state.innerHTML = await response.text();
    if (response.ok) form.elements.version.value = state.querySelector("[data-version]").dataset.version;
  } catch {
    // Offline: the next word tries again, and the browser keeps it meanwhile.
    changed = true;
  }
};
// One after the other: each begins with the version that the one before has made.
const save = () => {
  clearTimeout(timer);
  saving = saving.then(send);
};

form.addEventListener("input", () => {
  changed = true;
  clearTimeout(timer);
  timer = setTimeout(save, PAUSE);
});
form.addEventListener("submit", () => clearTimeout(timer));
document.addEventListener("visibilitychange", () => document.hidden && save());
