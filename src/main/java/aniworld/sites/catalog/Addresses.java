package aniworld.sites.catalog;

import aniworld.provider.ProviderException;
import java.net.URI;

/// Reads addresses, relative ones too.
///
/// @param base where relative ones start
record Addresses(URI base) {

    URI read(Spot spot) throws ProviderException {
        URI address = base.resolve(spot.text(Form.ADDRESS));
        if (!Form.WEB_ADDRESS.fits(address.toString())) {
            throw spot.wrong(
                    base.getScheme().equals("file")
                            ? "a whole http or https address, or a \"base\" for relative ones"
                            : "an http or https address");
        }
        return address;
    }
}
