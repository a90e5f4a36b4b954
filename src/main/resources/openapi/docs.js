'use strict';
// Relative to the page, so that it is found below a base path too.
SwaggerUIBundle({
    url: new URL('openapi.json', location.href).href,
    domNode: document.getElementById('document'),
    deepLinking: true,
    filter: true,
    validatorUrl: null, // no third party is asked what it thinks of the document
});
