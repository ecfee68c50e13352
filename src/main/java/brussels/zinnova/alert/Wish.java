package brussels.zinnova.alert;

import brussels.zinnova.shared.Language;

/**
 * What somebody asks to be told.
 *
 * @param language of the mails
 * @param parameters of the catalogue’s page for the list, in its fixed order
 */
record Wish(String email, Language language, String parameters, Rhythm rhythm) {}
