/// What the kinds of providers need for reading from the web: pages with their faults told apart,
/// what was read kept while its page stays the same, text, addresses, JSON.
@NullMarked
package aniworld.provider.pages;

import org.jspecify.annotations.NullMarked;
