/* What this page is about has been received: the browser need not keep it any longer (keeping.js). */
const { received } = document.querySelector("[data-received]").dataset;

const isReceived = (kept) => {
  try {
    return JSON.parse(kept).key.split(".")[1] === received;
  } catch {
    return false;
  }
};

try {
  sessionStorage.setItem("sent", location.pathname);
  for (const place of Object.keys(localStorage)) {
    if (place.startsWith("form ") && isReceived(localStorage.getItem(place))) localStorage.removeItem(place);
  }
} catch {
  // Not allowed to look: there is nothing then.
}
