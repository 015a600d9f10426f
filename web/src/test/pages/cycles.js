// Deeds in a page that runs TodoMVC, each with its opposite, so that a round leaves the page as it was.
(function () {
    'use strict';

    var app = null;

    function find(selector) {
        var found = document.querySelector('#app ' + selector);
        if (!found) throw new Error('there is no ' + selector);
        return found;
    }

    function type(selector, text, key) {
        var field = find(selector);
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        field.dispatchEvent(new KeyboardEvent('keydown', { key: key, bubbles: true }));
        app.flush();
    }

    function click(selector) {
        find(selector).click();
        app.flush();
    }

    var deeds = {
        'add and remove': function () {
            type('.new-todo', 'one more', 'Enter');
            click('.todo-list li:last-child .destroy');
        },
        'toggle all and back': function () {
            click('.toggle-all');
            click('.toggle-all');
        },
        'edit and cancel': function () {
            find('.todo-list li label').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
            app.flush();
            type('.todo-list li .edit', 'something else', 'Escape');
        },
        'filter and show': function () {
            click('.filters li:nth-child(3) a');
            click('.filters li:nth-child(1) a');
        },
        'mount and unmount': function (source) {
            var place = document.createElement('div');
            document.body.appendChild(place);
            return Weir.mount(source, place).then(function (other) {
                other.unmount();
                place.remove();
            });
        }
    };

    window.cycles = {
        begin: function (source) {
            Weir.mount(source, '#app', { metrics: true, router: 'memory' }).then(function (it) {
                app = it;
                for (var i = 0; i < 10; i++) type('.new-todo', 'todo ' + i, 'Enter');
            });
        },
        ready: function () { return !!app; },
        deeds: function () { return Object.keys(deeds); },
        run: async function (deed, rounds, source) {
            for (var i = 0; i < rounds; i++) await deeds[deed](source);
        },
        alive: function () {
            var stats = app.stats();
            return {
                actors: stats.actors.actors_created - stats.actors.actors_destroyed,
                scopes: stats.actors.scopes_created - stats.actors.scopes_destroyed,
                elements: document.getElementsByTagName('*').length,
                apps: Weir.apps.length
            };
        }
    };
})();
