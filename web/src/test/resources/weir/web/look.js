// The picture of a page that WebStage takes: a tree as JSON. Arguments: a selector of its root, and
// whether this browser lays pages out.
var layout = arguments[1];
var elements = (window.stageElements = []);

function look(element, covered) {
    var style = getComputedStyle(element);
    var gone = covered || style.display === 'none';
    var box = null;
    if (layout) {
        var place = element.getBoundingClientRect();
        box = [place.left, place.top, place.width, place.height];
    }
    var attributes = {};
    for (var i = 0; i < element.attributes.length; i++) {
        attributes[element.attributes[i].name] = element.attributes[i].value;
    }
    if (element.tagName === 'INPUT' && element.checked) {
        attributes.checked = '';
    }
    var handle = elements.push(element) - 1;
    var children = [];
    for (var child = element.firstChild; child; child = child.nextSibling) {
        if (child.nodeType === 3) {
            children.push(child.data);
        } else if (child.nodeType === 1) {
            children.push(look(child, gone));
        }
    }
    return {
        handle: handle,
        tag: element.tagName.toLowerCase(),
        attributes: attributes,
        visible: !gone && style.visibility !== 'hidden' && (!box || box[2] * box[3] > 0),
        focused: document.activeElement === element,
        disabled: !!element.disabled || attributes['aria-disabled'] === 'true',
        value: typeof element.value === 'string' && element.tagName !== 'BUTTON' ? element.value : '',
        box: box,
        children: children,
    };
}

var root = document.querySelector(arguments[0]);
return root && JSON.stringify({ url: location.href, root: look(root, false) });
