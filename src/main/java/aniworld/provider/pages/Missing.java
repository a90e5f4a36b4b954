package aniworld.provider.pages;

/// What it means that a page is not there.
public enum Missing {
    /// It is one that always has to be there: the site has changed.
    IS_A_CHANGE,
    /// It is one series' or one episode's: the provider does not have that.
    IS_NOT_AVAILABLE
}
