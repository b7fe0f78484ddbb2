/**
 * Letters that stand for others, as pairs in one string: the letter, then what it is read as. A string
 * costs nothing to load, which a page notices more than the search in it.
 */

/**
 * Letters that look like Latin ones and stand in their place to hide a word: Greek, Cyrillic, small
 * capitals; then the Arabic letters of other languages. We read Arabic and Latin only, so nothing is
 * lost. After Unicode TS 39, confusables.
 */
export const LOOKALIKES =
  'аaвbсcԁdеeһhіiјjкkӏlмmтtнnоoрpԛqгrѕsυuѵvԝwхxуyαaβbεeιiκkνvοoρpτtχxγyɑaɡgıiƒfᴀaʙbᴄcᴅdᴇeɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwᴢzڪكےيێيۆوںنٱاېيھهہهݣكڭك';
/** Capitals that look like another letter than their small ones do. */
export const CAPITALS = 'ΝnΗhНhВb';
