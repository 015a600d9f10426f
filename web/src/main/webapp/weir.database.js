// Keeps texts in IndexedDB for the page that this frame is in: a database for each app, with one store.
(() => {
    "use strict";
    const { createStore, entries, promisifyRequest } = window.idbKeyval;
    const databases = new Map(); // by app: its store, and what the page wants to be told

    function open(app, lost) {
        let database = databases.get(app);
        if (!database) {
            database = { store: createStore(app, "texts") };
            databases.set(app, database);
        }
        database.lost = lost;
        return database;
    }

    // The library would open a database that is gone again, but tells nobody; and one that is to be
    // deleted would wait for us.
    function watch(app, database, connection) {
        const gone = () => {
            connection.close();
            if (databases.get(app) === database) {
                databases.delete(app);
                setTimeout(database.lost);
            }
        };
        connection.onversionchange = gone;
        connection.onclose = gone;
    }

    // Reads everything without `changes`: a key, its text, the next key…; else makes them, all or
    // none. A text that is null is taken out.
    async function use(app, afresh, changes, lost) {
        const database = open(app, lost);
        try {
            if (!changes) {
                await database.store("readonly", (texts) => watch(app, database, texts.transaction.db));
                return (await entries(database.store)).flat();
            }
            return await database.store("readwrite", (texts) => {
                const transaction = texts.transaction;
                watch(app, database, transaction.db);
                if (afresh) {
                    texts.clear();
                }
                for (let i = 0; i < changes.length; i += 2) {
                    if (typeof changes[i + 1] === "string") {
                        texts.put(changes[i + 1], changes[i]);
                    } else {
                        texts.delete(changes[i]);
                    }
                }
                transaction.commit?.(); // else the page might go before the browser does that
                return promisifyRequest(transaction);
            });
        } catch (refused) {
            databases.delete(app); // another try opens it again
            throw new Error(refused?.message || "the database is closed");
        }
    }

    window.weirDatabase = { use };
})();
