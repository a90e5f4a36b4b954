/// What file names, release names, folder names and season folders say.
///
/// A name is read in three steps: `Lexer` cuts it into tokens and notes which signs it met, the
/// signs choose which `Family` readers are asked, in an order from the surest spelling to the
/// weakest, and `Composer` takes the series, the title and the remarks from around what was found.
/// Every step walks over the tokens with a bounded look ahead, so its time grows with the length of
/// the name and with nothing else.
@NullMarked
package aniworld.library.names;

import org.jspecify.annotations.NullMarked;
