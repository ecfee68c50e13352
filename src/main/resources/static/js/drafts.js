/*
 * Saves a draft while it is being filled: some seconds after the last word, and when its page goes out of sight. Once it
 * was changed elsewhere this page saves nothing by itself any longer; what is typed here stays until somebody decides.
 */
const PAUSE = 3000;
const AGAIN = 30000;
/** What a browser still sends when its page goes. */
const MOST_IN_PASSING = 60000;

const form = document.querySelector("[data-autosave]");
const state = document.querySelector("#draft-state");
let timer;
let saving;
/** A form that was refused has more in it than the draft. */
let changed = form.dataset.fresh !== "true";
let overtaken = false;

const tell = (response, text) => {
  overtaken = response.status === 409;
  changed ||= !response.ok;
  if (response.ok || overtaken) state.innerHTML = text;
  else state.textContent = state.dataset.unsaved;
  if (response.ok) form.elements.version.value = state.querySelector("[data-version]").dataset.version;
};
const send = async () => {
  changed = false;
  const body = new URLSearchParams(new FormData(form));
  const keepalive = document.hidden && body.toString().length < MOST_IN_PASSING;
  try {
    const response = await fetch(form.dataset.autosave, { method: "POST", body, keepalive });
    tell(response, await response.text());
  } catch {
    tell({ ok: false }, "");
  }
  if (changed && !overtaken) timer = setTimeout(save, AGAIN);
};
// One after the other: each begins with the version that the one before has made.
const save = async () => {
  clearTimeout(timer);
  await saving;
  if (changed && !overtaken) {
    saving = send();
    await saving;
    saving = undefined;
  }
};

form.addEventListener("input", () => {
  changed = true;
  clearTimeout(timer);
  timer = setTimeout(save, PAUSE);
});
// What is being sent is not saved beside it: the answer would begin with a version that is over.
form.addEventListener("submit", (event) => {
  clearTimeout(timer);
  changed = false;
  if (saving) {
    event.preventDefault();
    saving.then(() => form.requestSubmit(event.submitter));
  }
});
if (changed) timer = setTimeout(save, PAUSE);
document.addEventListener("visibilitychange", () => document.hidden && save());
