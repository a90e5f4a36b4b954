package aniworld.sites.index;

import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Goes through one series' folders: at most 300 of them, three deep, and 20,000 files.
record Walk(Listings listings) {
    private static final int DEEPEST = 3;
    private static final int MOST_FOLDERS = 300;
    private static final int MOST_FILES = 20_000;

    /// @param path from the series' folder on, which is its first element
    record Found(String path, Listing.Entry file) {}

    List<Found> files(String series, URI folder) throws ProviderException {
        List<Found> files = new ArrayList<>();
        List<Folder> waiting = new ArrayList<>(List.of(new Folder(series, folder, 1)));
        for (int next = 0; next < waiting.size(); next++) {
            look(waiting.get(next), files, waiting);
            if (waiting.size() > MOST_FOLDERS || files.size() > MOST_FILES) {
                throw new ProviderException(
                        new ProviderFault.Changed("The folder is too large for one series"));
            }
        }
        return files;
    }

    private void look(Folder folder, List<Found> files, List<Folder> waiting)
            throws ProviderException {
        for (Listing.Entry entry : listings.get(folder.address).entries()) {
            String path = folder.path + "/" + entry.name();
            if (!entry.isFolder()) {
                files.add(new Found(path, entry));
            } else if (folder.depth < DEEPEST) {
                waiting.add(new Folder(path, entry.address(), folder.depth + 1));
            }
        }
    }

    private record Folder(String path, URI address, int depth) {}
}
