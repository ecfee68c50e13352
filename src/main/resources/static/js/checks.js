/*
 * Says what is wrong with a field when it is left, by the server’s own rules; what was told before goes once it is right.
 * Where the server cannot be asked, sending the form tells it all.
 */
const form = document.querySelector("[data-check]");
const spoken = document.createElement("p");
spoken.className = "visually-hidden";
spoken.setAttribute("role", "status");
form.append(spoken);

/** Which question about a field was the last: answers may overtake each other. */
const asked = new Map();

const slotOf = (name) => document.getElementById(`${name.replaceAll(".", "-")}-error`);

form.addEventListener("change", async ({ target }) => {
  if (!slotOf(target.name)) return;
  const turn = (asked.get(target.name) ?? 0) + 1;
  asked.set(target.name, turn);
  const typed = new URLSearchParams(new FormData(form));
  typed.append("field", target.name);
  try {
    const response = await fetch(form.dataset.check, { method: "POST", body: typed });
    const told = await response.text();
    if (!response.ok || asked.get(target.name) !== turn) return;
    slotOf(target.name).outerHTML = told;
  } catch {
    return;
  }
  const slot = slotOf(target.name);
  const wrong = slot.childElementCount > 0;
  slot.closest(".field")?.classList.toggle("field--wrong", wrong);
  if (target.hasAttribute("aria-invalid")) target.setAttribute("aria-invalid", String(wrong));
  spoken.textContent = slot.textContent.trim();
});
