/*
 * Entries that a visitor collects, in this browser and nowhere else: an entry is put in and taken out by a button on its
 * page and on its card in the catalogue, and a link there leads to a list of those that were collected, which is an
 * address like any other, to keep or to send.
 */
const held = document.querySelector("#selecting");
const { entry, address, selected } = held.dataset;
const ofCard = document.querySelector("#collecting");
// More are not looked at together.
const MOST = 40;
const SLUG = /^[a-z0-9-]{1,80}$/;

const read = () => {
  try {
    const kept = JSON.parse(localStorage.getItem("selection") ?? "[]");
    const slugs = Array.isArray(kept) ? kept.filter((slug) => typeof slug === "string" && SLUG.test(slug)) : [];
    return [...new Set(slugs)].slice(0, MOST);
  } catch {
    return [];
  }
};

const keep = (slugs) => {
  try {
    localStorage.setItem("selection", JSON.stringify(slugs.slice(0, MOST)));
    return true;
  } catch {
    return false;
  }
};

const asked = () => new URLSearchParams(location.search).getAll("entry");
const entriesOf = (chip) => new URL(chip.href).searchParams.getAll("entry");
const removedBy = (chip) => asked().filter((slug) => !entriesOf(chip).includes(slug));
const hasOnlyEntries = () => [...new URLSearchParams(location.search).keys()].every((name) => name === "entry" || name === "sort");

// Whether this is a list of all that they have collected by now: on a page that was left and came back it may be another.
const isTheirs = () => {
  const slugs = read();
  return slugs.length > 0 && slugs.length === asked().length && slugs.every((slug) => asked().includes(slug));
};

// Whoever opens all of theirs is rid of what has left the catalogue since, and has what moved at its new address.
const clean = () => {
  const kept = selected.split(" ").filter(Boolean);
  const parameters = new URLSearchParams(location.search);
  parameters.delete("entry");
  kept.forEach((slug) => parameters.append("entry", slug));
  if (kept.length > 0) {
    history.replaceState(history.state, "", `?${parameters}`);
  }
  return kept;
};
const kept = selected !== undefined && isTheirs() ? clean() : read();

// Where nothing can be kept there is nothing to press.
if (keep(kept)) {
  held.insertAdjacentHTML("afterend", held.textContent);
  const link = held.nextElementSibling.querySelector("a");
  const note = held.nextElementSibling.querySelector("[role=status]");
  let theirs;
  let place;
  let following = false;
  held.nextElementSibling.querySelector("button")?.setAttribute("data-entry", entry);
  const equip = () => {
    for (const card of ofCard ? document.querySelectorAll("#found .card:not(:has(.collect))") : []) {
      card.insertAdjacentHTML("beforeend", ofCard.textContent);
      const button = card.lastElementChild;
      const title = card.querySelector(".card__title a");
      button.dataset.entry = title.pathname.split("/").pop();
      button.title = ofCard.dataset.words.replace("{0}", () => title.textContent);
    }
  };
  const show = () => {
    const slugs = read();
    const isFull = slugs.length >= MOST;
    const buttons = [...document.querySelectorAll("button[data-entry]")];
    for (const button of buttons) {
      const isKept = slugs.includes(button.dataset.entry);
      button.setAttribute("aria-pressed", isKept);
      button.setAttribute("aria-disabled", isFull && !isKept);
    }
    // Told once it is so, and once more to whoever presses all the same.
    note.textContent = isFull && buttons.length > 0 ? note.dataset.words : "";
    link.hidden = slugs.length === 0;
    link.href = `${address}?${new URLSearchParams(slugs.map((slug) => ["entry", slug]))}`;
    link.textContent = link.dataset.words.replace("{0}", slugs.length);
  };
  // A list of all of theirs follows what they take out of it, one after the other.
  const follow = () => {
    const slugs = read();
    const isGone = (chip) => removedBy(chip).length > 0 && !removedBy(chip).some((slug) => slugs.includes(slug));
    const gone = theirs && !following && [...document.querySelectorAll("a.chip:not(.chip--clear)")].find(isGone);
    if (gone) {
      following = true;
      gone.click();
    }
  };
  document.addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey }) => {
    const button = target.closest("button[data-entry]");
    const chip = target.closest("a.chip");
    if (button?.ariaDisabled === "true") {
      note.textContent = "";
      requestAnimationFrame(show);
    } else if (button) {
      const slugs = read();
      const slug = button.dataset.entry;
      keep(slugs.includes(slug) ? slugs.filter((other) => other !== slug) : [...slugs, slug]);
      show();
      place = [...document.querySelectorAll(".collect")].indexOf(button);
      follow();
    } else if (chip && theirs && !(ctrlKey || metaKey || shiftKey)) {
      // What takes all filters away takes away no more than those.
      const removed = chip.matches(".chip--clear") && !hasOnlyEntries() ? [] : removedBy(chip);
      keep(read().filter((slug) => !removed.includes(slug)));
      show();
    }
  });
  const bring = () => {
    equip();
    show();
    theirs &&= asked().length > 0;
    if (following) {
      // Whoever takes out several in a row finds the next where the last was.
      [...document.querySelectorAll(".collect")].slice(0, place + 1).pop()?.focus();
      following = false;
      follow();
    }
  };
  document.addEventListener("htmx:afterSettle", bring);
  addEventListener("storage", show);
  addEventListener("pageshow", () => {
    theirs = isTheirs();
    show();
  });
  // In a task of its own, which holds nothing up.
  setTimeout(bring);
}
