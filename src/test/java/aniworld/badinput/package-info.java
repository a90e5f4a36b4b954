/// Walks the API's document and asks every route wrongly, in every way that its description
/// suggests.
///
/// [Description] reads the document into [Action]s. Each [Family] makes the [Case]s of one kind of
/// mistake from an action; [Walk] sends them over a [Wire], [Judge] says what is wrong with an
/// answer. A new route is walked without a word here.
@NullMarked
package aniworld.badinput;

import org.jspecify.annotations.NullMarked;
