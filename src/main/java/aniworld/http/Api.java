package aniworld.http;

/// The routes of one subject.
interface Api {
    void routes(Routes routes);
}
