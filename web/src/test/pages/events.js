// Floods the program of events.html with events of the page, as fast as the page can make them.
window.floods = (function () {
    'use strict';

    // Many events in a task, as from a script that goes through a list; then a turn for the page.
    var IN_A_TASK = 2000;
    var SMALL = 65521;

    function event(type, more) {
        var options = { bubbles: true, cancelable: true };
        Object.keys(more || {}).forEach(function (name) { options[name] = more[name]; });
        return new (type.indexOf('mouse') === 0 || type === 'click' || type === 'dblclick'
            ? MouseEvent
            : type === 'keydown' ? KeyboardEvent : type.indexOf('focus') === 0 ? FocusEvent : Event)(type, options);
    }

    // The same numbers for the same seed, everywhere.
    function generator(seed) {
        var state = seed;
        return function (below) {
            state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
            return Math.floor((state / 0x80000000) * below);
        };
    }

    var fold = 0;
    var number = 0;
    var inside = false;
    var next = 0;
    var sent = {};

    function id(name) {
        return document.getElementById(name);
    }

    function step(code) {
        fold = (fold * 31 + code + number) % SMALL;
    }

    var send = {
        hover: function (random) {
            inside = random(2) === 0;
            id('button').dispatchEvent(event(inside ? 'mouseover' : 'mouseout'));
        },
        change: function () {
            number = next++ % 997;
            id('input').value = String(number);
            id('input').dispatchEvent(event('input'));
        },
        press: function () { step(1); id('button').dispatchEvent(event('click')); },
        click: function () { step(2); id('box').dispatchEvent(event('click')); },
        double_click: function () { step(3); id('label').dispatchEvent(event('dblclick')); },
        key_down: function () { step(4); id('input').dispatchEvent(event('keydown', { key: 'a' })); },
        focus: function () { step(5); id('input').dispatchEvent(event('focusin')); },
        blur: function () { step(6); id('input').dispatchEvent(event('focusout')); },
    };

    // Sends events of `kinds` for so many milliseconds, or `most` of them; then `done` with the counts.
    function run(kinds, seed, milliseconds, most, done) {
        var random = generator(seed);
        var end = performance.now() + milliseconds;
        var count = 0;
        sent = {};
        Object.keys(send).forEach(function (kind) { sent[kind] = 0; });
        var channel = new MessageChannel();
        channel.port1.onmessage = function () {
            for (var i = 0; i < IN_A_TASK && count < most; i++, count++) {
                var kind = kinds[kinds.length === 1 ? 0 : random(kinds.length)];
                send[kind](random);
                sent[kind]++;
            }
            if (count < most && performance.now() < end) {
                channel.port2.postMessage(0);
            } else {
                setTimeout(function () { done(sent); }, 100); // two frames, or their stand-in
            }
        };
        channel.port2.postMessage(0);
    }

    return {
        kinds: Object.keys(send),
        run: run,
        expected: function () {
            return { fold: fold, number: number, hovered: inside ? 'True' : 'False' };
        },
    };
})();
