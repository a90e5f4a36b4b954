'use strict';
// Relative to the page, so that it is found below a base path too.
Redoc.init(
    new URL('openapi.json', location.href).href,
    {nativeScrollbars: true},
    document.getElementById('document'),
);
