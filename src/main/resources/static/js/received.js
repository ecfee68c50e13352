/* What this page is about has been received: the browser need not keep it any longer (keeping.js). */
const { received } = document.querySelector("[data-received]").dataset;

try {
  for (const place of Object.keys(localStorage)) {
    if (place.startsWith("form ") && JSON.parse(localStorage.getItem(place)).key.split(".")[1] === received) {
      localStorage.removeItem(place);
    }
  }
} catch {
  // Not allowed to look: there is nothing then.
}
