package aniworld.transfer;

import aniworld.net.WebPage;
import aniworld.transfer.hls.Address;
import aniworld.transfer.hls.MasterPlaylist;
import aniworld.transfer.hls.MediaPlaylist;
import aniworld.transfer.hls.PlaylistReader;
import aniworld.transfer.hls.PlaylistResult;
import aniworld.transfer.hls.Rendition;
import aniworld.transfer.hls.StreamWish;
import aniworld.transfer.hls.VariantChoice;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Follows an address to the playlists of the version that is wanted; where that one cannot be had,
/// of the next best.
record FilmFinder(Documents documents, StreamWish wish) {
    /// Playlists that lead to playlists.
    private static final int DEEPEST = 3;

    private static final int CHOICES = 3;

    Film find(URI address) throws IOException {
        return find(address, new PlaylistReader(), 1);
    }

    private Film find(URI address, PlaylistReader reader, int depth) throws IOException {
        WebPage page = documents.get(address);
        return switch (reader.read(page.address(), page.body())) {
            case PlaylistResult.NotAPlaylist(String reason) ->
                    throw Hindrance.lasting(
                            "What " + page.address().getHost() + " sent is no playlist: " + reason);
            case PlaylistResult.Media(MediaPlaylist media, _) ->
                    new Film(
                            new Feed(address, media, documents, reader),
                            Optional.empty(),
                            Optional.empty());
            case PlaylistResult.Master(MasterPlaylist master, _) ->
                    best(master, reader.under(master), depth);
        };
    }

    private Film best(MasterPlaylist master, PlaylistReader reader, int depth) throws IOException {
        if (depth == DEEPEST) {
            throw Hindrance.lasting("The playlist leads to playlists and never to segments");
        }
        List<VariantChoice> choices = VariantChoice.ranked(master, wish);
        IOException failure = Hindrance.lasting("The playlist names no version of the film");
        for (VariantChoice choice : choices.subList(0, Math.min(CHOICES, choices.size()))) {
            try {
                return film(choice, reader, depth);
            } catch (Hindrance notThisOne) {
                failure = notThisOne;
            }
        }
        throw failure;
    }

    private Film film(VariantChoice choice, PlaylistReader reader, int depth) throws IOException {
        Film film = find(web(choice.variant().address()), reader, depth + 1);
        Optional<Address> sound = choice.soundAddress();
        if (sound.isEmpty()) {
            return film;
        }
        Film apart = find(web(sound.get()), reader, DEEPEST);
        return new Film(
                film.picture(),
                Optional.of(apart.picture()),
                choice.sound().map(Rendition::wording).flatMap(Rendition.Wording::language));
    }

    private static URI web(Address address) throws IOException {
        return address.web()
                .orElseThrow(() -> Hindrance.lasting("The playlist names a place outside the web"));
    }
}
